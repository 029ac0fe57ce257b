//! What handlers take: who acts, now, the parts of the path, the query. Each answers with a page of the
//! portal when it cannot be had. Forms are in [`super::form`].

mod actors;
mod request;
mod upload;

pub use actors::{
    AsCustomer, AsMember, AsOperator, AsPlatformAdmin, AsProvider, AsReseller, AsReviewer, MaybeSignedIn, SettingUp,
    SignedIn,
};
pub use request::{Headers, Now, Path, Query};
pub use upload::{File, Picked, Received, Upload};
