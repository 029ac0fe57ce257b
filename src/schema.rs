//! The schema: made by `migrations/`, and checked before the portal serves anything.
//! Rule: the portal does not start on a database whose second wall has a hole: a table without forced
//! row-level security and a policy, a view that runs as its owner, a role that owns or bypasses.

use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool};
use sqlx::{ConnectOptions, Connection, Executor};

use crate::domain::db::DbError;

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();

/// The look-ups that may run as the owner, before anybody is known. Each answers with ids or numbers,
/// but for `introduce_key`, which adds a public key to the history of keys, `keep_language` and `keep_profile`,
/// which write a person's own words, `remove_directory`, which
/// takes ways to sign in from a company's people, the triggers that want sessions renewed, `reviewers` and
/// `reviewer_of_case`, which say whom to write to, `own_letters`, which lists what was written to oneself, and
/// `signatures_of_resellers`, which says which version they signed when, and `shared_reason`, which says what a company
/// chose to tell its providers; `follow_progress` and `progress_follows` write how far a company is for those it shares
/// that with; `customer_is_new`, `list_new_customers`, `list_customer`, `customer_is_called_otherwise` and
/// `customers_follow` keep what customers are listed and found by; `partner_country` and `partners_follow` keep
/// the lists of partners in step with names and countries.
pub const LOOK_UPS: &[&str] = &[
    "accepted_by_consents",
    "admin_beside_directory",
    "agreement_overdue",
    "colleagues_seen",
    "companies_of",
    "companies_of_all",
    "customer_agreements",
    "reseller_of_number",
    "company_of_directory",
    "company_of_domain",
    "customer_is_called_otherwise",
    "customer_is_new",
    "customers_follow",
    "enrolled_alike",
    "follow_progress",
    "found_separate",
    "introduce_key",
    "invitations_to_company",
    "keep_language",
    "keep_profile",
    "list_customer",
    "list_new_customers",
    "lost_factors",
    "next_number",
    "open_confirmation_to",
    "org_of_evidence",
    "org_of_confirmation",
    "org_of_customer_invitation",
    "org_of_customer_link",
    "org_of_open_link",
    "org_of_invitation",
    "org_of_move",
    "org_of_user_invitation",
    "person_of",
    "own_letters",
    "partner_country",
    "partners_follow",
    "people_of_directory",
    "person_of_identity",
    "progress_follows",
    "receivers_of_invitation",
    "remove_directory",
    "renew_of_member",
    "renew_of_members",
    "reviewer_of_case",
    "reviewers",
    "session_of",
    "session_that_was",
    "shared_reason",
    "signatures_of_resellers",
];

/// What can go wrong while the schema is made.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// The database did not answer or refused.
    #[error("the database refused: {0}")]
    Db(#[from] DbError),
    /// A migration failed.
    #[error("a migration failed: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The second wall has holes, named one by one.
    #[error("the database is not safe to serve from:\n  {}", .0.join("\n  "))]
    Holes(Vec<String>),
}

/// Makes roles, database and schema where they are missing. `admin` may create roles and databases.
///
/// # Errors
/// See [`SchemaError`].
pub async fn create(admin: &PgConnectOptions, owner: &PgConnectOptions, database: &str) -> Result<(), SchemaError> {
    let mut connection = admin.clone().disable_statement_logging().connect().await?;
    make_roles(&mut connection).await?;
    let known: bool = sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
        .bind(database)
        .fetch_one(&mut connection)
        .await?;
    if !known {
        let name: String = database.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let statement = format!("create database \"{name}\" owner filiera_owner");
        connection.execute(sqlx::AssertSqlSafe(statement)).await?;
    }
    connection.close().await?;
    migrate(owner).await
}

/// Makes the roles where one is missing.
///
/// # Errors
/// When the database refuses.
pub async fn make_roles(connection: &mut PgConnection) -> Result<(), DbError> {
    let known: i64 = sqlx::query_scalar(
        "select count(*) from pg_roles
         where rolname in ('filiera_owner', 'filiera_app', 'filiera_review', 'filiera_worker')",
    )
    .fetch_one(&mut *connection)
    .await?;
    if known < 4 {
        connection.execute(include_str!("../migrations/roles.sql")).await?;
    }
    Ok(())
}

/// Applies what is missing of `migrations/`, as the owner. Two at once wait for each other.
///
/// # Errors
/// See [`SchemaError`].
pub async fn migrate(owner: &PgConnectOptions) -> Result<(), SchemaError> {
    let mut connection = owner.clone().disable_statement_logging().connect().await?;
    MIGRATIONS.run(&mut connection).await?;
    sqlx::query("grant select on _sqlx_migrations to filiera_app").execute(&mut connection).await?;
    connection.close().await?;
    Ok(())
}

/// Looks for holes in the second wall, as the role that serves.
///
/// # Errors
/// [`SchemaError::Holes`] with every hole, or when the database does not answer.
pub async fn check(app: &PgPool) -> Result<(), SchemaError> {
    let mut holes: Vec<String> = sqlx::query_scalar(HOLES).fetch_all(app).await?;
    let unlisted: Vec<String> = sqlx::query_scalar(UNLISTED).bind(LOOK_UPS).fetch_all(app).await?;
    holes.extend(unlisted);
    let applied: Vec<i64> =
        sqlx::query_scalar("select version from _sqlx_migrations where success").fetch_all(app).await?;
    for migration in MIGRATIONS.iter().filter(|m| !applied.contains(&m.version)) {
        holes.push(format!("migration {} is not applied: run `filiera migrate`", migration.version));
    }
    for version in applied.iter().filter(|v| !MIGRATIONS.version_exists(**v)) {
        holes.push(format!("migration {version} is newer than this program"));
    }
    if holes.is_empty() { Ok(()) } else { Err(SchemaError::Holes(holes)) }
}

const HOLES: &str = "
    select format('table %s has no forced row-level security', c.relname)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_sqlx_migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    union all
    select format('table %s has no policy', c.relname)
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_sqlx_migrations'
      and not exists (select from pg_policy p where p.polrelid = c.oid)
    union all
    select format('view %s does not run as its reader (security_invoker)', c.relname)
    from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)
    union all
    select format('materialized view %s cannot have row-level security', c.relname)
    from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind = 'm'
    union all
    select format('role %s is a superuser or can bypass row-level security', r.rolname)
    from pg_roles r
    where r.rolname in (current_user, 'filiera_app', 'filiera_review', 'filiera_worker')
      and (r.rolsuper or r.rolbypassrls)
    union all
    select format('role %s owns %s', r.rolname, c.relname)
    from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname in (current_user, 'filiera_app', 'filiera_review', 'filiera_worker')
    union all
    select format('the portal serves as %s instead of filiera_app', current_user)
    where current_user <> 'filiera_app'";

const UNLISTED: &str = "
    select format('function app.%s runs as its owner and is not on the list', p.proname)
    from pg_proc p
    where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and p.prosecdef and p.proname <> all($1)
    union all
    select format('function app.%s runs as its owner without a fixed search_path', p.proname)
    from pg_proc p
    where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and p.prosecdef
      and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)
    order by 1";
