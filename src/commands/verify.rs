//! `filiera verify FILE…`: whether signed PDFs, evidence files and files of a company's activity are genuine, offline;
//! without a file, whether the audit chains and the records this portal keeps are whole.
//! Rule: whose key is trusted is said by the person, by `--keys`, or is this installation's own; a key inside a file
//! proves nothing by itself.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::config::Settings;
use crate::domain::agreements::evidence::{self, Keys, Proved, ProvedLog, SigningKey};
use crate::domain::audit;
use crate::domain::db::Db;
use crate::domain::token::Key;

/// What to check, and whom to trust.
#[derive(Debug, Args)]
pub struct Wish {
    /// Signed PDFs, evidence files and files of activity.
    pub files: Vec<PathBuf>,
    /// The list of the portal's keys, from its page `/evidence/keys.json`; else this installation's own key.
    #[arg(long)]
    pub keys: Option<PathBuf>,
}

/// Checks files, without a database and without a network.
///
/// # Errors
/// When one of them is not genuine, or nobody said which keys to trust.
pub(super) fn files(wish: &Wish, settings: &Settings) -> anyhow::Result<()> {
    let keys = match &wish.keys {
        Some(list) => read_keys(list)?,
        None => own_keys(settings)?,
    };
    let mut refused = 0;
    for path in &wish.files {
        let bytes = std::fs::read(path).map_err(|e| anyhow::anyhow!("{}: {e}", path.display()))?;
        let checked = if evidence::is_log(&bytes) {
            String::from_utf8(bytes).map_err(|_| "this is no text".to_owned()).and_then(|text| {
                evidence::check_log(&text, &keys).map(|log| say_log(path, &log)).map_err(|flaw| flaw.to_string())
            })
        } else {
            evidence::check(&bytes, &keys).map(|proved| say(path, &proved)).map_err(|flaw| flaw.to_string())
        };
        if let Err(flaw) = checked {
            refused += 1;
            println!("{}: NOT GENUINE: {flaw}", path.display());
        }
    }
    anyhow::ensure!(refused == 0, "{refused} of {} files are not genuine", wish.files.len());
    Ok(())
}

fn read_keys(list: &Path) -> anyhow::Result<Keys> {
    let bytes = std::fs::read(list).map_err(|e| anyhow::anyhow!("{}: {e}", list.display()))?;
    Keys::read(&bytes).ok_or_else(|| anyhow::anyhow!("{}: this is no list of keys", list.display()))
}

/// The key this installation signs with, if it has one already; nothing is made here.
fn own_keys(settings: &Settings) -> anyhow::Result<Keys> {
    let file = settings.data.join("key");
    let given = settings.key_bytes().or_else(|| std::fs::read(file).ok());
    let own = match (settings.evidence_key_bytes(), given) {
        (Some(seed), _) => SigningKey::from_seed(&seed),
        (None, Some(bytes)) => Key::from_bytes(&bytes).as_ref().and_then(SigningKey::derived),
        (None, None) => None,
    };
    let own = own.ok_or_else(|| {
        anyhow::anyhow!(
            "say which keys to trust: --keys FILE, with the list from the portal's page /evidence/keys.json"
        )
    })?;
    Ok(Keys::of([own.public()]))
}

fn say(path: &Path, proved: &Proved) {
    let (record, what) = (&proved.record, if proved.is_pdf { "PDF" } else { "evidence file" });
    let (agreement, company, signer) = (&record.agreement, &record.company, &record.signer);
    println!("{}: genuine {what}", path.display());
    println!("  {}, version {}, in {}", agreement.name, agreement.version, agreement.language);
    println!("  text     SHA-256 {}", agreement.sha256);
    println!("  for      {} ({})", company.name, company.country);
    println!("  by       {}, {}, {}", signer.full_name, signer.job_title, signer.email);
    println!("  signed   {}", record.signed_at);
    println!("  receipt  {}", record.receipt);
    println!("  record   SHA-256 {}, number {} of the company", proved.sha256, record.number);
    println!("  key      {}", record.key);
}

fn say_log(path: &Path, log: &ProvedLog) {
    println!("{}: genuine activity", path.display());
    println!("  company  {}", log.org);
    println!("  entries  {}, from the first, none changed, added or left out", log.entries);
    println!("  made     {}", log.at);
    println!("  key      {}", log.key);
}

/// Checks what the database keeps.
///
/// # Errors
/// When something does not fit.
pub(super) async fn kept(db: &Db) -> anyhow::Result<()> {
    let verified = audit::verify(db).await?;
    for flaw in &verified.flaws {
        println!("{flaw}");
    }
    println!("{} entries of {} companies, {} flaws.", verified.entries, verified.companies, verified.flaws.len());
    let (records, flaws) = evidence::verify_records(db).await?;
    for flaw in &flaws {
        println!("{flaw}");
    }
    println!("{records} records of signatures, {} flaws.", flaws.len());
    anyhow::ensure!(verified.flaws.is_empty(), "the audit chain is broken");
    anyhow::ensure!(flaws.is_empty(), "records of signatures do not hold");
    Ok(())
}
