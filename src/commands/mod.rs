//! What `filiera` can be told on the command line, one verb each.
//! Rule: a command says in one sentence what it did, and leaves no database running behind it.
//! The long ones: [`seed`], [`admin`], [`verify`]; serving is in [`crate::app`].

mod admin;
mod seed;
mod verify;

use clap::Subcommand;

use crate::app::{self, Ground};
use crate::config::Settings;
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
    /// Checks signed PDFs and evidence files, without a database; without a file, every audit chain and record kept here.
    Verify(verify::Wish),
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
    if let Command::Verify(wish) = &command
        && !wish.files.is_empty()
    {
        return verify::files(wish, settings);
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
        Command::Verify(_) => verify::kept(&db).await,
    };
    db.close().await;
    done
}

async fn check(db: &Db) -> anyhow::Result<()> {
    schema::check(db.app_pool()).await?;
    println!("Settings, roles and row-level security are as they should be.");
    Ok(())
}
