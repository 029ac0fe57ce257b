//! A postal address as its country wants it: which parts are needed, and all that is wrong with them at once.
//! The one rule: what is needed comes from the country's rules; each part is a value of its own file.

use super::address::{AddressDetail, AddressLine, City};
use super::country::Country;
use super::fault::Fault;
use super::postal_code::PostalCode;
use super::province::Province;

/// An address in one country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostalAddress {
    line: AddressLine,
    detail: Option<AddressDetail>,
    city: City,
    province: Option<Province>,
    postal: Option<PostalCode>,
}

impl PostalAddress {
    /// Its fields, in the order of a form.
    pub const FIELDS: [&'static str; 5] = ["addr1", "addr2", "city", "region", "postal"];

    /// Reads the fields of a form. A post box alone is no address: it needs the second line.
    ///
    /// # Errors
    /// Everything that is wrong, by field, in the order of [`Self::FIELDS`].
    pub fn read<'a>(country: Country, get: impl Fn(&str) -> &'a str) -> Result<Self, Vec<(&'static str, Fault)>> {
        let rules = country.rules();
        let mut faults = Vec::new();
        let line = keep(&mut faults, "addr1", AddressLine::parse(get("addr1")));
        let is_box = line.as_ref().is_some_and(AddressLine::is_post_box);
        let detail = given(is_box, get("addr2"), AddressDetail::parse);
        let detail = keep(&mut faults, "addr2", detail);
        let city = keep(&mut faults, "city", City::parse(get("city")));
        let province = given(rules.state_required(), get("region"), |raw| Province::parse(country, raw));
        let province = keep(&mut faults, "region", province);
        let postal = given(rules.postal_code_required(), get("postal"), |raw| PostalCode::parse(country, raw));
        let postal = keep(&mut faults, "postal", postal);
        match (line, detail, city, province, postal) {
            (Some(line), Some(detail), Some(city), Some(province), Some(postal)) => {
                Ok(Self { line, detail, city, province, postal })
            }
            _ => Err(faults),
        }
    }

    /// The parts that were given, each in its canonical form, by field.
    #[must_use]
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let parts = [
            Some(self.line.to_string()),
            self.detail.as_ref().map(ToString::to_string),
            Some(self.city.to_string()),
            self.province.as_ref().map(ToString::to_string),
            self.postal.as_ref().map(ToString::to_string),
        ];
        Self::FIELDS.into_iter().zip(parts).filter_map(|(field, part)| Some((field, part?))).collect()
    }
}

fn keep<T>(faults: &mut Vec<(&'static str, Fault)>, field: &'static str, read: Result<T, Fault>) -> Option<T> {
    read.map_err(|fault| faults.push((field, fault))).ok()
}

/// Reads what was given; nothing given is nothing, unless it is needed.
fn given<T>(needed: bool, raw: &str, parse: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
    if needed || !raw.trim().is_empty() { parse(raw).map(Some) } else { Ok(None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(country: &str, fields: &[(&str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let get = |name: &str| fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value);
        let read = PostalAddress::read(Country::parse(country).unwrap(), get);
        read.err().unwrap_or_default().into_iter().map(|(field, fault)| (field, fault.kind)).collect()
    }

    #[test]
    fn each_country_says_which_parts_are_needed() {
        let missing = |country| faults(country, &[]).into_iter().map(|(field, _)| field).collect::<Vec<_>>();
        assert_eq!(missing("IT"), ["addr1", "city", "region", "postal"]);
        assert_eq!(missing("DE"), ["addr1", "city", "postal"]);
        assert_eq!(missing("AE"), ["addr1", "city"]);
    }

    #[test]
    fn a_post_box_is_no_address_by_itself() {
        let fields = [("addr1", "P.O. Box 7"), ("city", "Dubai")];
        assert_eq!(faults("AE", &fields), [("addr2", "missing")]);
    }
}
