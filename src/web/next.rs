//! Where to go after signing in. Never a raw address: a value that can only name a page of this portal.

use crate::domain::ids::{CaseId, CustomerInvitationId, InvitationId, OpenLinkId, OrgId, UserInvitationId};
use crate::web::paths;

/// What follows a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Next {
    /// Wherever this person belongs.
    #[default]
    Home,
    /// On with enrolling.
    Enroll,
    /// Back to a provider's invitation, whose link this browser holds.
    Invitation(InvitationId),
    /// Back to a provider's open link, which this browser holds.
    OpenInvitation(OpenLinkId),
    /// Back to an invitation to a company, whose link this browser holds.
    Joining(UserInvitationId),
    /// Back to a request to a customer, whose link this browser holds.
    Request(CustomerInvitationId),
    /// Back to a case under review.
    Review(CaseId),
    /// Back to a company, for the operator.
    Organization(OrgId, Option<&'static str>),
    /// Back to a page about oneself. The path is under `/me` and was built from its parts.
    Own(Vec<String>),
    /// Back to a page of a company. The path is under `/o/{org}` and was built from its parts.
    Company(OrgId, Vec<String>),
}

impl Next {
    /// Reads the `next` of a query or form; whatever names no page of ours means [`Next::Home`].
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if text == "enroll" || text == paths::enrollment::START {
            return Self::Enroll;
        }
        if let Some(rest) = text.strip_prefix("/admin/reviews/") {
            return rest.split('/').next().and_then(|id| id.parse().ok()).map_or(Self::Home, Self::Review);
        }
        if let Some(rest) = text.strip_prefix("/admin/organizations/") {
            let (id, act) = rest.split_once('/').unwrap_or((rest, ""));
            let act = ["suspension", "lifting", "closing"].into_iter().find(|known| *known == act);
            return id.parse().map_or(Self::Home, |org| Self::Organization(org, act));
        }
        if let Some(id) = text.strip_prefix("invitation:").and_then(|id| id.parse().ok()) {
            return Self::Invitation(id);
        }
        if let Some(id) = text.strip_prefix("open:").and_then(|id| id.parse().ok()) {
            return Self::OpenInvitation(id);
        }
        if let Some(id) = text.strip_prefix("request:").and_then(|id| id.parse().ok()) {
            return Self::Request(id);
        }
        if let Some(id) = text.strip_prefix("joining:").and_then(|id| id.parse().ok()) {
            return Self::Joining(id);
        }
        let plain = |part: &String| {
            !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
        };
        if let Some(rest) = text.strip_prefix("/me/") {
            let parts: Vec<String> = rest.split('/').map(str::to_owned).collect();
            return if parts.iter().all(plain) { Self::Own(parts) } else { Self::Home };
        }
        let mut parts = text.strip_prefix("/o/").unwrap_or_default().split('/');
        let Some(org) = parts.next().and_then(|id| id.parse().ok()) else { return Self::Home };
        let rest: Vec<String> = parts.map(str::to_owned).collect();
        if rest.iter().all(plain) { Self::Company(org, rest) } else { Self::Home }
    }

    /// As a form or query carries it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Enroll => "enroll".to_owned(),
            Self::Invitation(id) => format!("invitation:{id}"),
            Self::OpenInvitation(id) => format!("open:{id}"),
            Self::Request(id) => format!("request:{id}"),
            Self::Joining(id) => format!("joining:{id}"),
            Self::Review(..) | Self::Organization(..) | Self::Own(..) | Self::Company(..) => self.path(),
        }
    }

    /// The page itself.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => paths::accounts::accounts(),
            Self::Enroll => paths::enrollment::start(),
            Self::Invitation(id) => paths::relationships::invitation_preview(*id),
            Self::OpenInvitation(id) => paths::relationships::open_invitation(*id),
            Self::Request(id) => paths::customers::request(*id),
            Self::Joining(id) => paths::users::joining(*id),
            Self::Review(case) => paths::admin::review(*case),
            Self::Organization(org, act) => match act {
                Some(act) => format!("{}/{act}", paths::admin::organization(*org)),
                None => paths::admin::organization(*org),
            },
            Self::Own(rest) => format!("{}/{}", paths::accounts::me(), rest.join("/")),
            Self::Company(org, rest) => {
                let mut path = paths::organizations::overview(*org);
                for part in rest {
                    path.push('/');
                    path.push_str(part);
                }
                path
            }
        }
    }

    /// An address with `next` as its query, or without when it says nothing.
    #[must_use]
    pub fn onto(&self, path: &str) -> String {
        match self.text() {
            text if text.is_empty() => path.to_owned(),
            text => format!("{path}?next={text}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_page_of_this_portal_follows_a_sign_in() {
        let elsewhere = [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/%2f%2fevil.example",
            "/o//evil.example",
            "/o/not-an-id/providers",
            "javascript:alert(1)",
            "/o/0190a0b0-0000-7000-8000-000000000000/../..",
            "/o/0190a0b0-0000-7000-8000-000000000000/a@evil.example",
            "\t//evil.example",
            "invitation:x",
            "/me/../admin",
            "/me//evil.example",
            "",
        ];
        for text in elsewhere {
            assert_eq!(Next::parse(text), Next::Home, "{text}");
        }
    }

    #[test]
    fn a_page_of_a_company_survives_being_written_down() {
        let path = "/o/0190a0b0-0000-7000-8000-000000000000/providers/0190a0b0-0000-7000-8000-000000000001";
        assert_eq!(Next::parse(path).path(), path);
        assert_eq!(Next::parse(&Next::parse(path).text()).path(), path);
        assert_eq!(Next::parse("enroll").text(), "enroll");
        assert_eq!(Next::parse("/enroll/start"), Next::Enroll);
    }

    #[test]
    fn a_reviewer_comes_back_to_the_case_whatever_they_were_about_to_decide() {
        let case = "/admin/reviews/0190a0b0-0000-7000-8000-000000000000";
        assert_eq!(Next::parse(&format!("{case}/checks/business")).path(), case);
        assert_eq!(Next::parse("/admin/reviews/../mail"), Next::Home);
    }
}
