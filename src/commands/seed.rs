//! `filiera seed`: what an empty database needs before the portal can serve from it, and worlds to try it with.
//! Rule: people with a known password are made in development only; production gets the program's data alone.

use std::time::Instant;

use clap::Args;

use crate::app::{self, Ground};
use crate::config::{Mode, Settings};
use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::hashing::{Cost, Hashing};
use crate::seed::{self, Large, Stage};

/// What to fill the database with. Without a number: the program's data and the demonstration world.
#[derive(Debug, Args)]
pub struct Wish {
    /// The program's data alone: its names, limits, regions and countries. The only kind for production.
    #[arg(long, conflicts_with_all = ["providers", "resellers", "customers"])]
    program: bool,
    /// Providers of a large world; with none, the demonstration's Adria is everybody's.
    #[arg(long, value_name = "N", default_value_t = 0)]
    providers: u32,
    /// Resellers of a large world, spread over its providers.
    #[arg(long, value_name = "N", default_value_t = 0)]
    resellers: u32,
    /// Customers of a large world, spread over its resellers.
    #[arg(long, value_name = "N", default_value_t = 0)]
    customers: u32,
    /// The same number makes the same large world again.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u32,
}

/// Fills the database with what is missing of the wish.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub(super) async fn seed(ground: &Ground, db: &Db, settings: &Settings, wish: &Wish) -> anyhow::Result<()> {
    let owner = ground.login("filiera_owner");
    if seed::is_empty(&owner).await? {
        let stage = match settings.mode {
            Mode::Development => Stage::Demonstration,
            Mode::Production => Stage::Production,
        };
        seed::install(&owner, stage).await?;
        println!("The program's data is in: names, limits, regions, countries.");
    } else if wish.program {
        println!("The program's data was in already.");
    }
    if wish.program {
        return Ok(());
    }
    anyhow::ensure!(
        settings.mode == Mode::Development,
        "The demonstration world's people share a known password, so it is made in development only.\n\
         For the program's data alone: filiera seed --program. For the first person: filiera admin create."
    );
    let (key, hashing, now) = (app::key(settings)?, Hashing::new(Cost::Full)?, clock(settings).now());
    let empty = seed::is_without_companies(&owner).await?;
    if empty {
        seed::world(db, &owner, &key, &hashing, now).await?;
        println!("The demonstration world is in. Everybody's password: {}", seed::PASSWORD);
    }
    let large =
        Large { providers: wish.providers, resellers: wish.resellers, customers: wish.customers, seed: wish.seed };
    if large.is_nothing() {
        if !empty {
            println!("There are companies here already; nothing was added.");
        }
        return Ok(());
    }
    let started = Instant::now();
    let made = seed::large(&owner, &large, &hashing, now).await?;
    println!(
        "The large world {} is in: {} providers, {} resellers, {} customers, in {:.0} s.",
        wish.seed,
        made.providers,
        made.resellers,
        made.customers,
        started.elapsed().as_secs_f64()
    );
    Ok(())
}

fn clock(settings: &Settings) -> Clock {
    Clock::System(settings.clock_offset)
}
