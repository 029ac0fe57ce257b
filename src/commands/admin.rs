//! `filiera admin create`: the operator's first people. Nobody becomes staff through the portal.
//! Rule: only who holds the database's owner login can run it; the password is typed, never an argument.

use std::io::{BufRead, IsTerminal, stdin};

use clap::Subcommand;
use sqlx::{ConnectOptions, Connection};

use crate::app::Ground;
use crate::config::Settings;
use crate::domain::actor::Staff;
use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::founding::{self, NewPerson};
use crate::domain::hashing::{Cost, Hashing};
use crate::domain::ids::PersonId;
use crate::domain::values::{EmailAddress, Fault, Password, PersonName};
use crate::i18n::{Language, Words};

/// What can be done about the operator's staff.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Makes somebody a platform admin: a new person, or one who has a work account already.
    Create {
        /// Their email address, taken as proved.
        #[arg(long)]
        address: String,
        /// Their full name.
        #[arg(long)]
        name: String,
        /// The language of their pages and letters: en or it.
        #[arg(long, default_value = "en", value_parser = language)]
        language: Language,
        /// Lets them decide verifications as well.
        #[arg(long)]
        reviewer: bool,
    },
}

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| "en or it".to_owned())
}

/// Does it.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub(super) async fn run(ground: &Ground, db: &Db, settings: &Settings, what: Admin) -> anyhow::Result<()> {
    let Admin::Create { address, name, language, reviewer } = what;
    let address = EmailAddress::parse(&address).map_err(|fault| unfit("work_email", &fault))?;
    let full_name = PersonName::parse(&name).map_err(|fault| unfit("full_name", &fault))?;
    let mut staff = vec![Staff::PlatformAdmin];
    staff.extend(reviewer.then_some(Staff::Reviewer));
    let mut owner = ground.login("filiera_owner").disable_statement_logging().connect().await?;
    let known = founding::person_at(&mut owner, &address).await?;
    let person = match known {
        Some(person) => person,
        None => newcomer(db, settings, &full_name, &address, language).await?,
    };
    founding::make_staff(&mut owner, person, &staff).await?;
    owner.close().await?;
    let who = if known.is_some() { "has a work account already and" } else { "can sign in and" };
    let what = if reviewer { "platform admin and reviewer" } else { "platform admin" };
    println!("{} {who} is now {what}.", address.as_str());
    Ok(())
}

async fn newcomer(
    db: &Db,
    settings: &Settings,
    full_name: &PersonName,
    address: &EmailAddress,
    language: Language,
) -> anyhow::Result<PersonId> {
    let typed = tokio::task::spawn_blocking(password).await??;
    let password = Password::parse(&typed, Some(address)).map_err(|fault| unfit("password", &fault))?;
    let hash = Hashing::new(Cost::Full)?.hash(password.as_bytes()).await?;
    let new = NewPerson { full_name, address, language, password_hash: &hash };
    Ok(founding::make_person(db, &new, Clock::System(settings.clock_offset).now()).await?)
}

/// Asks for it at a terminal, without showing it; reads one line of anything else.
fn password() -> std::io::Result<String> {
    if stdin().is_terminal() {
        return rpassword::prompt_password(format!("Password ({} characters or more): ", Password::LEAST));
    }
    let mut line = String::new();
    stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn unfit(field: &str, fault: &Fault) -> anyhow::Error {
    let words = Words::new(Language::English).fault(field, fault.kind, None);
    let said = fault.args.iter().fold(words, |words, (name, value)| words.arg(name, value.as_str()));
    anyhow::anyhow!("{said}")
}
