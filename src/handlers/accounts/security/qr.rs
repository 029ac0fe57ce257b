//! A QR code as the path of an SVG: dark modules as squares, four light ones around, no style and no script.

use qrcodegen::{QrCode, QrCodeEcc};

/// What the template draws.
#[derive(Debug, Clone, Default)]
pub(super) struct Qr {
    /// Width and height in modules, the light border included.
    pub(super) size: i32,
    /// The dark modules.
    pub(super) path: String,
}

/// Light modules around, as readers need them.
const BORDER: i32 = 4;

impl Qr {
    /// Draws a text. One too long to be drawn gives nothing, and the page has the key in letters beside it.
    pub(super) fn of(text: &str) -> Self {
        let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return Self::default() };
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                path.push_str(&format!("M{},{}h1v1h-1z", x + BORDER, y + BORDER));
            }
        }
        Self { size: code.size() + 2 * BORDER, path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_a_code_are_dark_behind_a_light_border() {
        let qr = Qr::of("otpauth://totp/Partner%20Center:a@b.example?secret=ABCDEFGH&issuer=Partner%20Center");
        assert!(qr.path.starts_with("M4,4h1v1h-1z"), "{}", qr.path);
        assert!(qr.size > 30);
        assert!(!qr.path.contains("M3,") && !qr.path.contains(",3h"));
    }
}
