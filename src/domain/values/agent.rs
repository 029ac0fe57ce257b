//! What a browser calls itself, in the words people use: "Firefox", "Windows". Names only, no versions.
//! Rule: the order of the lists decides, because browsers claim to be each other.

/// Browser and system, as far as they are told; empty where they are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agent {
    /// The browser.
    pub browser: &'static str,
    /// The system.
    pub system: &'static str,
}

const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Vivaldi", "Vivaldi"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Agent {
    /// Reads what a browser calls itself.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let find = |list: &[(&str, &'static str)]| {
            list.iter().find(|(sign, _)| text.contains(sign)).map_or("", |(_, name)| name)
        };
        Self { browser: find(&BROWSERS), system: find(&SYSTEMS) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_told_apart_although_they_claim_to_be_each_other() {
        let told = |text| (Agent::of(text).browser, Agent::of(text).system);
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1";
        let chrome = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0";
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
        assert_eq!(told(safari), ("Safari", "iPhone"));
        assert_eq!(told(chrome), ("Chrome", "Android"));
        assert_eq!(told(edge), ("Edge", "Windows"));
        assert_eq!(told(firefox), ("Firefox", "Linux"));
        assert_eq!(told("curl/8.0"), ("", ""));
    }
}
