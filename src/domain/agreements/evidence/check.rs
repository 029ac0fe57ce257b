//! Whether a file proves a signature: the one function behind `filiera verify` and the public page.
//! Rule: a file is good only if every bit of it is as the portal made it. Nothing here asks a database.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::canonical;
use super::key::{Keys, PublicKey, SigningKey};
use super::record::{FORM, Record};

/// The most a file to check may weigh, in bytes.
pub const LARGEST: usize = 2 << 20;
/// How a PDF of ours carries its evidence: uncompressed, as the content of an attachment.
const IN_PDF: &[u8] = b"stream\n{\"format\":\"filiera-evidence-1\"";
/// The last lines of a PDF of ours, beside the seal itself: a comment, and the end of a PDF once more.
const SEAL: (&str, &str) = ("%filiera-seal-1 ", "\n%%EOF\n");

/// What a file proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The record.
    pub record: Record,
    /// SHA-256 of its bytes: the fingerprint on the receipt.
    pub sha256: String,
    /// The text that was shown, byte for byte.
    pub text: String,
    /// Whether it was a PDF.
    pub is_pdf: bool,
}

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// Neither an evidence file nor a PDF.
    #[error("this is neither an evidence file nor a PDF")]
    OtherFile,
    /// A PDF without a record: an unsigned text, or from elsewhere.
    #[error("this PDF carries no record of a signature")]
    Unsigned,
    /// An evidence file in another form than the portal writes.
    #[error("the evidence is not in the form the portal writes: it was changed, or written again by another program")]
    Form,
    /// Signed with a key that is not on the list.
    #[error("the record names a key that is not on the list of the portal's keys")]
    UnknownKey,
    /// The record's signature does not fit it.
    #[error("the record or its signature was changed")]
    Record,
    /// The text is not the one that was signed.
    #[error("the text is not the one that was signed")]
    Text,
    /// Something in the PDF was changed.
    #[error("the PDF was changed after the portal made it")]
    Pdf,
}

impl Flaw {
    /// Every one of them.
    pub const ALL: [Self; 7] =
        [Self::OtherFile, Self::Unsigned, Self::Form, Self::UnknownKey, Self::Record, Self::Text, Self::Pdf];

    /// The last part of its word's key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherFile => "other_file",
            Self::Unsigned => "unsigned",
            Self::Form => "form",
            Self::UnknownKey => "unknown_key",
            Self::Record => "record",
            Self::Text => "text",
            Self::Pdf => "pdf",
        }
    }
}

/// Checks a file, a PDF or an evidence file, against the keys the reader trusts.
///
/// # Errors
/// The first [`Flaw`] found.
pub fn check(bytes: &[u8], keys: &Keys) -> Result<Proved, Flaw> {
    if bytes.starts_with(b"%PDF-") {
        return check_pdf(bytes, keys);
    }
    if bytes.first() == Some(&b'{') { check_file(bytes, keys) } else { Err(Flaw::OtherFile) }
}

/// The evidence file of a record: itself, its signature, the public key, and the exact texts.
#[must_use]
pub fn file(record: &str, signature: &str, key: PublicKey, texts: &[(&str, &str)]) -> Option<String> {
    let record: Value = serde_json::from_str(record).ok()?;
    let texts: serde_json::Map<String, Value> =
        texts.iter().map(|(language, text)| ((*language).to_owned(), Value::from(*text))).collect();
    Some(canonical::canonical(&json!({
        "format": FORM,
        "key": { "id": key.id(), "public_key": key.hex() },
        "record": record,
        "signature": signature,
        "texts": texts,
    })))
}

/// A PDF with its seal: the key's id and the signature over every byte before. The key may be a newer one than the
/// record's, because a PDF is made each time somebody asks for it.
#[must_use]
pub fn seal(mut pdf: Vec<u8>, key: &SigningKey) -> Vec<u8> {
    let (id, seal) = (key.public().id(), key.sign(&sealed(&pdf)));
    pdf.extend_from_slice(format!("{}{}{id} {seal}{}", newline_before(&pdf), SEAL.0, SEAL.1).as_bytes());
    pdf
}

fn newline_before(pdf: &[u8]) -> &'static str {
    if pdf.ends_with(b"\n") { "" } else { "\n" }
}

/// What the seal signs. It begins unlike any record, so that neither passes for the other.
fn sealed(pdf: &[u8]) -> Vec<u8> {
    let body = pdf.strip_suffix(b"\n").unwrap_or(pdf);
    format!("filiera-seal-1 {}", hex::encode(Sha256::digest(body))).into_bytes()
}

fn check_file(bytes: &[u8], keys: &Keys) -> Result<Proved, Flaw> {
    let file = canonical::read(bytes).ok_or(Flaw::Form)?;
    let parts = file.as_object().filter(|parts| parts.len() == 5).ok_or(Flaw::Form)?;
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    if text(parts.get("format")).as_deref() != Some(FORM) {
        return Err(Flaw::Form);
    }
    let named = parts.get("key").and_then(Value::as_object).filter(|key| key.len() == 2).ok_or(Flaw::Form)?;
    let id = text(named.get("id")).ok_or(Flaw::Form)?;
    let key = keys.get(&id).ok_or(Flaw::UnknownKey)?;
    let value = parts.get("record").ok_or(Flaw::Form)?;
    let signature = text(parts.get("signature")).ok_or(Flaw::Form)?;
    let record_bytes = canonical::canonical(value);
    let is_signed = key.verifies(record_bytes.as_bytes(), &signature);
    if !is_signed || text(named.get("public_key")) != Some(key.hex()) {
        return Err(Flaw::Record);
    }
    let record = Record::read(value).filter(|record| record.key == id).ok_or(Flaw::Form)?;
    let text = shown_text(&record, parts.get("texts")).ok_or(Flaw::Text)?;
    Ok(Proved { record, sha256: sha256(record_bytes.as_bytes()), text, is_pdf: false })
}

/// The text that was shown, if the texts are exactly the one shown and the one that governs.
fn shown_text(record: &Record, texts: Option<&Value>) -> Option<String> {
    let texts = texts?.as_object()?;
    let agreement = &record.agreement;
    let wanted = [(&agreement.language, &agreement.sha256), (&agreement.governing, &agreement.governing_sha256)];
    let fits = |(language, hash): &(&String, &String)| {
        texts.get(*language).and_then(Value::as_str).is_some_and(|text| sha256(text.as_bytes()) == **hash)
    };
    let only = texts.keys().all(|language| wanted.iter().any(|(known, _)| *known == language));
    (only && wanted.iter().all(fits)).then(|| texts.get(&agreement.language)?.as_str().map(str::to_owned)).flatten()
}

fn check_pdf(bytes: &[u8], keys: &Keys) -> Result<Proved, Flaw> {
    let inner = attached(bytes).ok_or(Flaw::Unsigned)?;
    let (body, id, seal) = parted(bytes).ok_or(Flaw::Pdf)?;
    let mut proved = check_file(inner, keys)?;
    let key = keys.get(id).ok_or(Flaw::UnknownKey)?;
    if !key.verifies(&sealed(body), seal) {
        return Err(Flaw::Pdf);
    }
    proved.is_pdf = true;
    Ok(proved)
}

/// The bytes before the seal, the id of its key, and the seal.
fn parted(bytes: &[u8]) -> Option<(&[u8], &str, &str)> {
    let rest = bytes.strip_suffix(SEAL.1.as_bytes())?;
    let (rest, named) = rest.split_at_checked(rest.len().checked_sub(16 + 1 + 128)?)?;
    let body = rest.strip_suffix(SEAL.0.as_bytes())?;
    body.ends_with(b"\n").then_some(())?;
    let (id, seal) = std::str::from_utf8(named).ok()?.split_once(' ')?;
    Some((body, id, seal))
}

/// The evidence file inside a PDF.
fn attached(bytes: &[u8]) -> Option<&[u8]> {
    let start = find(bytes, IN_PDF)? + b"stream\n".len();
    let length = find(bytes.get(start..)?, b"\nendstream")?;
    bytes.get(start..start + length)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// SHA-256 in hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreements::evidence::tests::{key, keys, record};

    fn evidence() -> String {
        let text = "Testo «esatto»\n";
        let record = record(text, &key());
        let bytes = record.bytes();
        file(&bytes, &key().sign(bytes.as_bytes()), key().public(), &[("it", text)]).unwrap()
    }

    #[test]
    fn what_the_portal_wrote_is_accepted() {
        let proved = check(evidence().as_bytes(), &keys()).unwrap();
        assert_eq!(proved.text, "Testo «esatto»\n");
        assert!(!proved.is_pdf);
    }

    #[test]
    fn every_change_of_one_bit_of_an_evidence_file_is_refused() {
        let good = evidence().into_bytes();
        let mut tried = 0;
        for at in 0..good.len() {
            for bit in 0..8 {
                let mut changed = good.clone();
                changed[at] ^= 1 << bit;
                assert!(check(&changed, &keys()).is_err(), "bit {bit} of byte {at}");
                tried += 1;
            }
        }
        assert_eq!(tried, good.len() * 8);
    }

    #[test]
    fn a_record_that_somebody_else_signed_is_refused() {
        let other = SigningKey::from_seed(&[9; 32]).unwrap();
        let text = "Testo";
        let bytes = record(text, &other).bytes();
        let forged = file(&bytes, &other.sign(bytes.as_bytes()), other.public(), &[("it", text)]).unwrap();
        assert_eq!(check(forged.as_bytes(), &keys()), Err(Flaw::UnknownKey));
        // The same under the name of a key that is known.
        let forged = forged.replace(&other.public().id(), &key().public().id());
        assert_eq!(check(forged.as_bytes(), &keys()), Err(Flaw::Record));
    }

    #[test]
    fn another_text_or_one_more_is_refused() {
        let text = "Testo";
        let bytes = record(text, &key()).bytes();
        let signature = key().sign(bytes.as_bytes());
        let with = |texts: &[(&str, &str)]| {
            check(file(&bytes, &signature, key().public(), texts).unwrap().as_bytes(), &keys())
        };
        assert!(with(&[("it", text)]).is_ok());
        assert_eq!(with(&[("it", "testo")]), Err(Flaw::Text));
        assert_eq!(with(&[("it", text), ("en", "More")]), Err(Flaw::Text));
        assert_eq!(with(&[]), Err(Flaw::Text));
    }

    #[test]
    fn a_pdf_is_good_only_whole() {
        let pdf =
            [b"%PDF-1.7\n1 0 obj << >>\nstream\n".as_slice(), evidence().as_bytes(), b"\nendstream\n%%EOF"].concat();
        let good = seal(pdf.clone(), &key());
        assert!(check(&good, &keys()).unwrap().is_pdf);
        for at in 0..good.len() {
            let mut changed = good.clone();
            changed[at] ^= 1;
            assert!(check(&changed, &keys()).is_err(), "byte {at}");
        }
        assert_eq!(check(&pdf, &keys()), Err(Flaw::Pdf));
        assert_eq!(check(&[&good[..], b"\n"].concat(), &keys()), Err(Flaw::Pdf));
        assert_eq!(check(b"%PDF-1.7\n%%EOF", &keys()), Err(Flaw::Unsigned));
        assert_eq!(check(b"MZ", &keys()), Err(Flaw::OtherFile));
    }
}
