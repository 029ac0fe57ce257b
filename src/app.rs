//! The only place that knows every layer: settings become database, worker, router, server.
//! Start to finish: [`serve`]. The router alone, for tests: [`router`].

use std::path::Path;
use std::sync::Arc;

use axum::{Router, middleware};
use rand::Rng;
use sqlx::postgres::PgConnectOptions;
use tokio_util::sync::CancellationToken;

use crate::config::{Mode, Settings};
use crate::domain::agreements::evidence::SigningKey;
use crate::domain::clock::Clock;
use crate::domain::db::Db;
use crate::domain::dns::Dns;
use crate::domain::hashing::{Cost, Hashing};
use crate::domain::program::{Program, RegionNames};
use crate::domain::token::{Bearer, Key};
use crate::domain::values::Phone;
use crate::email::letters::Writer;
use crate::email::{Sender, smtp::Smtp};
use crate::jobs::{self, Desk};
use crate::oidc::{self, Providers};
use crate::postgres::{Cluster, Durability};
use crate::web::proxies::Proxies;
use crate::web::state::{App, Site};
use crate::web::{Routes, error, gate, layers, paths, visit};
use crate::{handlers, metrics, preview, schema, seed, server};

/// The name of the portal's own database.
const DATABASE: &str = "filiera";

/// The database the portal works on, and its own cluster if it runs one.
pub enum Ground {
    /// A cluster of our own, where each role logs in by itself over a private socket.
    Own(Cluster),
    /// A database of the operator's, through one login that may take on the portal's roles.
    Given(PgConnectOptions),
}

impl Ground {
    /// How a role gets in.
    #[must_use]
    pub fn login(&self, role: &str) -> PgConnectOptions {
        match self {
            Self::Own(cluster) => cluster.connect_options(role, DATABASE),
            Self::Given(options) => options.clone().options([("role", role)]),
        }
    }

    /// The pools of every role.
    ///
    /// # Errors
    /// When a connection cannot be made.
    pub async fn db(&self, size: u32) -> anyhow::Result<Db> {
        Ok(Db::connect_as(|role| self.login(role), size).await?)
    }

    /// Stops the cluster, if it is ours.
    ///
    /// # Errors
    /// When it does not stop.
    pub async fn leave(self) -> anyhow::Result<()> {
        if let Self::Own(cluster) = self {
            cluster.stop().await?;
        }
        Ok(())
    }
}

/// Starts the portal's own PostgreSQL, or takes the one of the settings; applies what is missing.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub async fn ground(settings: &Settings) -> anyhow::Result<Ground> {
    if let Some(url) = &settings.database_url {
        let options: PgConnectOptions = url.0.parse()?;
        let ground = Ground::Given(options);
        schema::migrate(&ground.login("filiera_owner")).await?;
        return Ok(ground);
    }
    std::fs::create_dir_all(&settings.data)?;
    let search_path = settings.search_path.as_deref().map(std::ffi::OsStr::new);
    let cluster = Cluster::start(&settings.data.join("postgres"), search_path, Durability::Full).await?;
    let admin = cluster.connect_options("postgres", "postgres");
    let owner = cluster.connect_options("filiera_owner", DATABASE);
    schema::create(&admin, &owner, DATABASE).await?;
    Ok(Ground::Own(cluster))
}

/// Serves until the process is told to stop; then finishes what it is at.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub async fn serve(settings: &Settings, with_worker: bool) -> anyhow::Result<()> {
    let listener = server::listen(settings.listen).map_err(|e| {
        anyhow::anyhow!(
            "cannot listen on {}: {e}. Is another Filiera running? Set FILIERA_LISTEN to another address.",
            settings.listen
        )
    })?;
    let ground = ground(settings).await?;
    let served = serve_on(&ground, listener, settings, with_worker).await;
    // Also a start that was refused leaves no database behind.
    let left = ground.leave().await;
    served.and(left)
}

async fn serve_on(
    ground: &Ground,
    listener: tokio::net::TcpListener,
    settings: &Settings,
    with_worker: bool,
) -> anyhow::Result<()> {
    let db = ground.db(settings.pool).await?;
    schema::check(db.app_pool()).await?;
    let clock = Clock::System(settings.clock_offset);
    let key = key(settings)?;
    let hashing = Hashing::new(Cost::Full)?;
    if settings.mode == Mode::Development && matches!(ground, Ground::Own(_)) {
        seed::demonstration(&db, &ground.login("filiera_owner"), &key, &hashing, clock.now()).await?;
    }
    let program = program(&db).await?;
    let site = Arc::new(site(settings));
    let sender = sender(settings)?;
    let writer = Writer::new(&site.base, &settings.mail_from, program.clone(), key.clone())
        .with_returns(settings.return_domain.as_deref(), settings.return_folder.as_deref());
    let dns = Dns::new(&settings.name_servers);
    let letters = Arc::new(writer.clone());
    let desk = Arc::new(Desk { clock: clock.clone(), writer, sender, dns: dns.clone() });
    let providers = providers(settings, &site);
    let presses = gate::Presses::default();
    let signer = signer(settings, &key)?;
    let regions = RegionNames::default();
    let app =
        App { db: db.clone(), clock, key, signer, program, regions, letters, site, presses, providers, dns, hashing };
    std::thread::spawn(Phone::warm_up);

    let stop = CancellationToken::new();
    let figures = metrics::serve(settings.metrics_listen, &db, &app.clock, &stop)?;
    let worker = with_worker.then(|| tokio::spawn(jobs::work(db.clone(), desk, stop.clone())));
    say_where(settings, &app);
    let served = router(app, settings.in_flight);
    let drained = server::serve(listener, served, server::Limits::default(), told_to_stop()).await;
    if drained.cut > 0 {
        tracing::warn!(cut = drained.cut, "some requests did not finish in time");
    }
    stop.cancel();
    if let Some(worker) = worker {
        worker.await?;
    }
    if let Some(figures) = figures {
        figures.await?;
    }
    db.close().await;
    Ok(())
}

/// Runs the worker alone, beside servers started with `--no-worker`.
///
/// # Errors
/// With a sentence for the person at the terminal.
pub async fn work(settings: &Settings) -> anyhow::Result<()> {
    let ground = ground(settings).await?;
    let db = ground.db(settings.pool).await?;
    let program = program(&db).await?;
    let writer = Writer::new(&settings.base_url, &settings.mail_from, program, key(settings)?)
        .with_returns(settings.return_domain.as_deref(), settings.return_folder.as_deref());
    let clock = Clock::System(settings.clock_offset);
    let dns = Dns::new(&settings.name_servers);
    let desk = Arc::new(Desk { clock: clock.clone(), writer, sender: sender(settings)?, dns });
    let stop = CancellationToken::new();
    let figures = metrics::serve(settings.metrics_listen, &db, &clock, &stop)?;
    let worker = tokio::spawn(jobs::work(db.clone(), desk, stop.clone()));
    told_to_stop().await;
    stop.cancel();
    worker.await?;
    if let Some(figures) = figures {
        figures.await?;
    }
    db.close().await;
    ground.leave().await
}

/// The whole portal as one service: routes, gate, visit, error pages and the layers outside.
pub fn router(app: App, in_flight: usize) -> Router {
    let mut routes = Routes::default();
    handlers::routes(&mut routes);
    if app.site.development {
        preview::routes(&mut routes);
    }
    let mut config = layers::Config::new(&app.site.base, app.site.development, error::renderer(app.clone()));
    config.in_flight = in_flight;
    config.uploads = routes.uploads().into();
    config.machines = routes.machines().into();
    let (pages, machines) = routes.into_routers();
    let router = pages
        .fallback(handlers::nowhere)
        .layer(middleware::from_fn_with_state(app.clone(), gate::check))
        .layer(middleware::from_fn_with_state(app.clone(), error::pages))
        .layer(middleware::from_fn_with_state(app.clone(), visit::load))
        .merge(machines)
        .with_state(app);
    layers::wrap(router, config)
}

/// The program's data; nothing can be served without its names.
async fn program(db: &Db) -> anyhow::Result<Arc<Program>> {
    let program = Program::load(db).await?;
    anyhow::ensure!(
        program.is_complete(),
        "This database has no program data yet. For the program alone: filiera seed --program. \
         For the demonstration world (development): filiera seed."
    );
    Ok(Arc::new(program))
}

fn site(settings: &Settings) -> Site {
    let development = settings.mode == Mode::Development;
    Site {
        base: settings.base_url.clone(),
        development,
        proxies: Proxies::of(&settings.trusted_proxies),
        mail_folder: (development && settings.smtp_url.is_none()).then(|| settings.data.join("mail")),
        return_secret: settings.return_secret.as_ref().map(|secret| Bearer::of(&secret.0)),
        demo_password: development.then_some(seed::PASSWORD),
    }
}

/// The identity providers of the settings, each with its own way back.
fn providers(settings: &Settings, site: &Site) -> Providers {
    let back = |name: &str| site.absolute(&paths::accounts::provider_return(name));
    Providers::new(settings.issuers.clone(), oidc::PATIENCE, back)
}

fn sender(settings: &Settings) -> anyhow::Result<Sender> {
    Ok(match &settings.smtp_url {
        Some(url) => Sender::Smtp(Arc::new(Smtp::from_url(&url.0)?)),
        None => Sender::Folder(settings.data.join("mail")),
    })
}

/// The server's secret: from the settings, or made once and kept in the data folder.
pub(crate) fn key(settings: &Settings) -> anyhow::Result<Key> {
    let bytes = match settings.key_bytes() {
        Some(bytes) => bytes,
        None => kept_key(&settings.data.join("key"))?,
    };
    Key::from_bytes(&bytes).ok_or_else(|| anyhow::anyhow!("the secret key is shorter than 32 bytes"))
}

/// What records of signatures are signed with: a key of its own, or the one derived from the server's secret.
pub(crate) fn signer(settings: &Settings, key: &Key) -> anyhow::Result<SigningKey> {
    let signer = match settings.evidence_key_bytes() {
        Some(seed) => SigningKey::from_seed(&seed),
        None => SigningKey::derived(key),
    };
    signer.ok_or_else(|| anyhow::anyhow!("the evidence key is not 32 bytes long"))
}

fn kept_key(file: &Path) -> anyhow::Result<Vec<u8>> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    if file.exists() {
        return Ok(std::fs::read(file)?);
    }
    let mut bytes = vec![0u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?.write_all(&bytes)?;
    Ok(bytes)
}

/// Tells the person at the terminal where to go.
fn say_where(settings: &Settings, app: &App) {
    println!("\n  Filiera is ready: {}", app.site.base);
    if let Some(password) = app.site.demo_password {
        println!("  The cast:         {} (all share the password \"{password}\")", app.site.absolute("/dev/sign-in"));
    }
    match &app.site.mail_folder {
        Some(folder) => println!("  Letters:          {} and {}", app.site.absolute("/dev/letters"), folder.display()),
        None => println!("  Letters:          to the mail server of FILIERA_SMTP_URL"),
    }
    println!("  Data:             {}", settings.data.display());
    println!("  Stop with Ctrl-C.\n");
}

/// Waits for Ctrl-C or SIGTERM.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
