//! A company's picture. Rule: what somebody sends is read by a decoder with limits and drawn anew as a PNG of at
//! most 300 pixels; its own bytes, and whatever else was in them, are thrown away. Only PNG, JPEG and GIF are read, of one that moves the first picture.

use std::io::Cursor;

use chrono::{DateTime, Utc};
use image::{DynamicImage, GenericImageView, ImageFormat, ImageReader, Limits};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::domain::actor::{Action, Provider, RoleNeeded};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError, Scope};

/// The largest file, in bytes, with the form around it.
pub const LARGEST_LOGO: usize = 2 * 1024 * 1024;
/// The widest and highest picture that is read.
const WIDEST: u32 = 3000;
/// What drawing it may take of the memory.
const MEMORY: u64 = 40 * 1024 * 1024;
/// The widest and highest picture that is kept.
const KEPT: u32 = 300;
/// Smaller ones cannot be recognized.
const SMALLEST: u32 = 16;

/// Why a picture was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// An insider without the role.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// There is no file, or it is empty.
    #[error("no file")]
    Missing,
    /// It is no PNG, JPEG or GIF, whatever its name says, or it is broken.
    #[error("not a PNG, JPEG or GIF")]
    Kind,
    /// It is wider or higher than what is read, or takes too much memory.
    #[error("too large to draw")]
    TooLarge,
    /// It is too small, or higher than wide.
    #[error("not of a logo's shape")]
    Shape,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// A picture drawn anew.
struct Drawn {
    png: Vec<u8>,
    width: u32,
    height: u32,
}

/// Keeps a picture for the draft.
///
/// # Errors
/// See [`LogoError`].
pub async fn set_logo(db: &Db, by: &Provider, sent: Vec<u8>, now: DateTime<Utc>) -> Result<(), LogoError> {
    by.require(Action::EditBusinessProfile)?;
    let drawn = tokio::task::spawn_blocking(move || draw(&sent)).await.map_err(|_| LogoError::Kind)??;
    let sha256 = hex::encode(Sha256::digest(&drawn.png));
    let mut tx = db.begin(by.scope()).await?;
    sqlx::query!(
        "insert into directory_logos (org_id, edition, png, sha256, width, height, set_at)
         values ($1, 'draft', $2, $3, $4, $5, $6)
         on conflict (org_id, edition) do update set png = excluded.png, sha256 = excluded.sha256,
             width = excluded.width, height = excluded.height, set_at = excluded.set_at",
        by.org().uuid(),
        drawn.png,
        sha256,
        i32::try_from(drawn.width).unwrap_or_default(),
        i32::try_from(drawn.height).unwrap_or_default(),
        now,
    )
    .execute(&mut *tx)
    .await?;
    let details = json!({ "sha256": sha256, "width": drawn.width, "height": drawn.height });
    let entry = Entry { action: "directory.logo_set", subject: Some(by.org().uuid()), details };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// Takes the draft's picture away. The published one goes with the next publication.
///
/// # Errors
/// See [`LogoError`].
pub async fn remove_logo(db: &Db, by: &Provider, now: DateTime<Utc>) -> Result<(), LogoError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let removed = sqlx::query!("delete from directory_logos where org_id = $1 and edition = 'draft'", by.org().uuid())
        .execute(&mut *tx)
        .await?;
    if removed.rows_affected() != 1 {
        return Err(LogoError::Missing);
    }
    let entry = Entry { action: "directory.logo_removed", subject: Some(by.org().uuid()), details: json!({}) };
    audit::record(&mut tx, by.org(), by.audit(), entry, now).await?;
    Ok(tx.commit().await?)
}

/// The draft's picture.
///
/// # Errors
/// See [`LogoError`].
pub async fn draft_logo(db: &Db, by: &Provider) -> Result<Option<Vec<u8>>, LogoError> {
    by.require(Action::EditBusinessProfile)?;
    let mut tx = db.begin(by.scope()).await?;
    let png =
        sqlx::query_scalar!("select png from directory_logos where org_id = $1 and edition = 'draft'", by.org().uuid())
            .fetch_optional(&mut *tx)
            .await?;
    tx.commit().await?;
    Ok(png)
}

/// The picture of a published entry.
///
/// # Errors
/// When the database does not answer.
pub async fn published_logo(db: &Db, slug: &str) -> Result<Option<Vec<u8>>, DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    let png = sqlx::query_scalar!(
        "select l.png from directory_entries e join directory_logos l on l.org_id = e.org_id and l.edition = 'published'
         where e.slug = $1 and e.published_at is not null",
        slug,
    )
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(png)
}

/// Reads a picture within limits and draws it anew.
fn draw(sent: &[u8]) -> Result<Drawn, LogoError> {
    if sent.is_empty() {
        return Err(LogoError::Missing);
    }
    let format = image::guess_format(sent).map_err(|_| LogoError::Kind)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif) {
        return Err(LogoError::Kind);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(sent), format);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => LogoError::TooLarge,
        _ => LogoError::Kind,
    })?;
    let (width, height) = picture.dimensions();
    if width < SMALLEST || height < SMALLEST || width < height {
        return Err(LogoError::Shape);
    }
    let small = if width > KEPT { picture.thumbnail(KEPT, KEPT) } else { picture };
    // Of the picture nothing stays but its points: no colour profile, no text, no camera.
    let points = DynamicImage::ImageRgba8(small.to_rgba8());
    let mut png = Cursor::new(Vec::new());
    points.write_to(&mut png, ImageFormat::Png).map_err(|_| LogoError::Kind)?;
    let (width, height) = points.dimensions();
    Ok(Drawn { png: png.into_inner(), width, height })
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let points = RgbImage::from_pixel(width, height, Rgb([11, 85, 99]));
        DynamicImage::ImageRgb8(points).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_drawn_anew_as_a_png_of_at_most_300_pixels() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif] {
            let drawn = draw(&picture(1200, 400, format)).unwrap();
            assert_eq!((drawn.width, drawn.height), (300, 100));
            assert_eq!(image::guess_format(&drawn.png).unwrap(), ImageFormat::Png);
        }
        let mut with_more = picture(64, 64, ImageFormat::Jpeg);
        with_more.extend_from_slice(b"<script>alert(1)</script>");
        assert!(!draw(&with_more).unwrap().png.windows(7).any(|w| w == b"<script"));
    }

    #[test]
    fn what_is_no_picture_too_large_or_of_no_use_is_refused() {
        let kind = |sent: &[u8]| format!("{:?}", draw(sent).err().unwrap());
        assert_eq!(kind(b""), "Missing");
        assert_eq!(kind(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "Kind");
        assert_eq!(kind(b"GIF89a\x01\x00\x01\x00"), "Kind");
        assert_eq!(kind(b"\x89PNG\r\n\x1a\nnot really"), "Kind");
        assert_eq!(kind(&picture(3001, 16, ImageFormat::Png)), "TooLarge");
        assert_eq!(kind(&picture(3001, 16, ImageFormat::Gif)), "TooLarge");
        assert_eq!(kind(&picture(8, 8, ImageFormat::Png)), "Shape");
        assert_eq!(kind(&picture(100, 200, ImageFormat::Png)), "Shape");
    }
}
