//! Pages of many invitations from one file: handing it in, what was found in it, how far it is, files of it.
//! Rule: every page counts from the file's own lines, and says in the words of the form for one what is wrong.

pub(super) mod check;
pub(super) mod files;
pub(super) mod hand_in;
pub(super) mod job;
mod said;

pub(super) use crate::domain::relationships::bulk::LARGEST;
use crate::domain::relationships::bulk::{CheckError, StartError};
use crate::web::WebError;

/// A form of buttons only.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Nothing {}

/// What a verb answers that no page of a file can say; nothing when the file just stands elsewhere.
fn refused(error: StartError) -> Option<WebError> {
    match error {
        StartError::Role(needed) => Some(needed.into()),
        StartError::Standing(needed) => Some(needed.into()),
        StartError::NotFound => Some(WebError::NotFound),
        StartError::Db(error) => Some(error.into()),
        StartError::Elsewhere => None,
    }
}

/// The fault of a file, or what is wrong with everything else.
fn fault(error: CheckError) -> Result<crate::domain::values::Fault, WebError> {
    match error {
        CheckError::Role(needed) => Err(needed.into()),
        CheckError::Standing(needed) => Err(needed.into()),
        CheckError::Db(error) => Err(error.into()),
        CheckError::File(fault) => Ok(said::of_file(fault)),
    }
}
