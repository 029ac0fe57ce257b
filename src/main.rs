//! The `filiera` command: reads the settings, says every mistake in them at once, and runs one command.
//! What each command does is in `filiera::commands`.

use std::process::ExitCode;

use clap::Parser;
use filiera::commands::{self, Command};
use filiera::config::Settings;
use filiera::telemetry;

/// The partner portal for two-tier programs.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
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
    match commands::run(cli.command.unwrap_or_default(), &settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
