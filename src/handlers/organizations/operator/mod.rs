//! The operator's pages about companies: finding one, looking at it, suspending it, letting it back, closing it; and
//! what was changed about the program.
//! Rule: platform admins read and decide; nobody acts for a company here.

mod company;
mod country;
mod country_new;
mod list;
mod log;
mod region;
mod regions;
mod stop;

use crate::web::paths::admin as paths;
use crate::web::{Audience, Routes};

/// Registers them.
pub(super) fn routes(routes: &mut Routes) {
    use Audience::PlatformAdmin;
    routes
        .get(paths::ORGANIZATIONS, PlatformAdmin, list::show)
        .get(paths::REGIONS, PlatformAdmin, regions::show)
        .get(paths::REGION_NEW, PlatformAdmin, region::ask_new)
        .post(paths::REGION_NEW, PlatformAdmin, region::add)
        .get(paths::REGION, PlatformAdmin, regions::one)
        .get(paths::REGION_NAME, PlatformAdmin, region::show)
        .post(paths::REGION_NAME, PlatformAdmin, region::submit)
        .get(paths::REGION_COUNTRY_NEW, PlatformAdmin, country_new::show)
        .post(paths::REGION_COUNTRY_NEW, PlatformAdmin, country_new::submit)
        .get(paths::REGION_COUNTRY, PlatformAdmin, country::show)
        .post(paths::REGION_COUNTRY, PlatformAdmin, country::submit)
        .get(paths::PROGRAM_LOG, PlatformAdmin, log::show)
        .get(paths::ORGANIZATION, PlatformAdmin, company::show)
        .get(paths::SUSPENSION, PlatformAdmin, stop::ask_suspension)
        .post(paths::SUSPENSION, PlatformAdmin, stop::suspend)
        .get(paths::LIFTING, PlatformAdmin, stop::ask_lifting)
        .post(paths::LIFTING, PlatformAdmin, stop::lift)
        .get(paths::CLOSING, PlatformAdmin, stop::ask_closing)
        .post(paths::CLOSING, PlatformAdmin, stop::close);
}
