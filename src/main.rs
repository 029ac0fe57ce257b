//! The `filiera` command: `serve` (also without a word), `work`, `migrate`, `check`, `verify`.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use filiera::config::Settings;
use filiera::domain::audit;
use filiera::{app, schema, telemetry};

/// The partner portal for two-tier programs.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
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
    /// Checks settings, database roles and row-level security.
    Check,
    /// Recomputes every company's audit chain.
    Verify,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let settings = match Settings::from_env() {
        Ok(settings) => settings,
        Err(mistakes) => {
            eprintln!("Filiera cannot start with these settings:");
            for mistake in mistakes {
                eprintln!("  {mistake}");
            }
            return ExitCode::FAILURE;
        }
    };
    telemetry::start(&settings);
    match run(cli.command.unwrap_or(Command::Serve { no_worker: false }), &settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command, settings: &Settings) -> anyhow::Result<()> {
    match command {
        Command::Serve { no_worker } => app::serve(settings, !no_worker).await,
        Command::Work => app::work(settings).await,
        Command::Migrate => {
            app::ground(settings).await?.leave().await?;
            println!("The schema is up to date.");
            Ok(())
        }
        Command::Check => {
            let ground = app::ground(settings).await?;
            let db = ground.db(2).await?;
            let checked = schema::check(db.app_pool()).await;
            db.close().await;
            ground.leave().await?;
            checked?;
            println!("Settings, roles and row-level security are as they should be.");
            Ok(())
        }
        Command::Verify => {
            let ground = app::ground(settings).await?;
            let db = ground.db(2).await?;
            let verified = audit::verify(&db).await;
            db.close().await;
            ground.leave().await?;
            let verified = verified?;
            for flaw in &verified.flaws {
                println!("{flaw}");
            }
            println!(
                "{} entries of {} companies, {} flaws.",
                verified.entries,
                verified.companies,
                verified.flaws.len()
            );
            anyhow::ensure!(verified.flaws.is_empty(), "the audit chain is broken");
            Ok(())
        }
    }
}
