//! What `filiera` can be told on the command line, one verb each.
//! Rule: a command says in one sentence what it did, and leaves no database running behind it.
//! The long ones: [`seed`], [`admin`]; serving is in [`crate::app`].

mod admin;
mod seed;

use clap::Subcommand;

use crate::app::{self, Ground};
use crate::config::Settings;
use crate::domain::audit;
use crate::domain::db::Db;
use crate::schema;

/// One word on the command line.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the portal (the default); brings its own database in development.
    Serve {
        /// Leaves letters and jobs to `filiera work`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Runs letters and jobs alone.
    Work,
    /// Applies what is missing of the database's schema.
    Migrate,
    /// Fills an empty database: the program's data, the demonstration world, a large world on request.
    Seed(seed::Wish),
    /// Checks settings, database roles and row-level security.
    Check,
    /// The operator's own staff.
    #[command(subcommand)]
    Admin(admin::Admin),
    /// Recomputes every company's audit chain.
    Verify,
}

impl Default for Command {
    fn default() -> Self {
        Self::Serve { no_worker: false }
    }
}

/// Does what was asked for.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    if let Command::Serve { no_worker } = command {
        return app::serve(settings, !no_worker).await;
    }
    if let Command::Work = command {
        return app::work(settings).await;
    }
    let ground = app::ground(settings).await?;
    let done = on(&ground, command, settings).await;
    let left = ground.leave().await;
    done.and(left)
}

async fn on(ground: &Ground, command: Command, settings: &Settings) -> anyhow::Result<()> {
    let db = ground.db(4).await?;
    let done = match command {
        Command::Serve { .. } | Command::Work => Ok(()),
        Command::Migrate => {
            println!("The schema is up to date.");
            Ok(())
        }
        Command::Seed(wish) => seed::seed(ground, &db, settings, &wish).await,
        Command::Check => check(&db).await,
        Command::Admin(what) => admin::run(ground, &db, settings, what).await,
        Command::Verify => verify(&db).await,
    };
    db.close().await;
    done
}

async fn check(db: &Db) -> anyhow::Result<()> {
    schema::check(db.app_pool()).await?;
    println!("Settings, roles and row-level security are as they should be.");
    Ok(())
}

async fn verify(db: &Db) -> anyhow::Result<()> {
    let verified = audit::verify(db).await?;
    for flaw in &verified.flaws {
        println!("{flaw}");
    }
    println!("{} entries of {} companies, {} flaws.", verified.entries, verified.companies, verified.flaws.len());
    anyhow::ensure!(verified.flaws.is_empty(), "the audit chain is broken");
    Ok(())
}
