//! The house: what the README, the settings, the compose file and the documents say is so.
//! Rule: `filiera::config::VARIABLES` is the one list of settings; every file a document names exists.
//! Each check is a function over text, shown to find a planted fault beside the test that uses it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use filiera::config::VARIABLES;

/// Folders that are made, not written.
const MADE: [&str; 5] = ["target", ".git", ".filiera", "node_modules", ".sqlx"];
/// Endings of files that people write.
const WRITTEN: [&str; 15] =
    ["rs", "md", "toml", "sql", "html", "txt", "css", "js", "mjs", "ftl", "csv", "yml", "yaml", "json", "svg"];
/// Files without such an ending that people write as well.
const NAMED: [&str; 8] =
    ["Dockerfile", "NOTICE", "LICENSE", ".env.example", ".gitignore", ".dockerignore", ".editorconfig", "run"];
/// Where a path in a document begins, if it is one of ours.
const ROOTS: [&str; 8] = ["src/", "docs/", "tests/", "migrations/", "templates/", "static/", "deploy/", ".github/"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// Every file below `folder` that people write.
fn written(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type().unwrap();
        if kind.is_dir() && !MADE.contains(&name.as_str()) {
            files.extend(written(&path));
        } else if kind.is_file() {
            let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            if WRITTEN.contains(&ending.as_str()) || NAMED.contains(&name.as_str()) {
                files.push(path);
            }
        }
    }
    files
}

/// The README, CONTRIBUTING and everything below `docs/`, by their path from the root.
fn documents() -> Vec<String> {
    let name = |path: PathBuf| path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
    let is_document = |name: &String| name.ends_with(".md") && (name.starts_with("docs/") || !name.contains('/'));
    written(&root()).into_iter().map(name).filter(is_document).collect()
}

/// The rows of a table of settings: name, default, what.
fn settings_table(text: &str) -> Vec<[String; 3]> {
    text.lines()
        .filter(|line| line.starts_with("| `FILIERA_"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 3, "{line}");
            [cells[0].trim_matches('`'), cells[1].trim_matches('`'), cells[2]].map(str::to_owned)
        })
        .collect()
}

/// The settings of an environment file whose lines are commented out, each below its reason.
fn commented_settings(text: &str) -> Vec<[String; 3]> {
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .filter_map(|pair| {
            let (name, value) = pair[1].strip_prefix('#')?.split_once('=')?;
            let why = pair[0].strip_prefix("# ")?;
            name.starts_with("FILIERA_").then(|| [name, value, why].map(str::to_owned))
        })
        .collect()
}

fn variables() -> Vec<[String; 3]> {
    VARIABLES.iter().map(|(name, default, why)| [*name, *default, *why].map(str::to_owned)).collect()
}

#[test]
fn the_readme_lists_every_setting_with_its_default_and_its_reason() {
    assert_eq!(settings_table(&read("README.md")), variables());
}

#[test]
fn the_example_environment_lists_every_setting_commented_out() {
    let text = read(".env.example");
    assert_eq!(commented_settings(&text), variables());
    let live: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(live, Vec::<&str>::new(), "nothing is set by copying the file");
    assert!(!text.lines().any(|line| line.trim_start_matches(['#', ' ']).starts_with("DATABASE_URL")));
}

#[test]
fn a_setting_that_differs_is_found() {
    assert_ne!(settings_table("| `FILIERA_ENV` | `production` | development or production |"), variables()[..1]);
    assert_ne!(commented_settings("# another reason\n#FILIERA_ENV=development"), variables()[..1]);
    assert_eq!(commented_settings("# development or production\n#FILIERA_ENV=development"), variables()[..1]);
}

/// Every name that begins like a setting of ours.
fn names_of_settings(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    text.split(|c: char| !is_part(c))
        .filter(|word| word.starts_with("FILIERA_") && word.len() > "FILIERA_".len())
        .map(str::to_owned)
        .collect()
}

#[test]
fn compose_image_and_documents_name_only_settings_that_exist() {
    let known: BTreeSet<String> = VARIABLES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    let mut files = documents();
    files.extend(["docker-compose.yml", "Dockerfile", ".github/workflows/ci.yml"].map(str::to_owned));
    for file in files {
        let unknown: Vec<_> = names_of_settings(&read(&file)).difference(&known).cloned().collect();
        assert_eq!(unknown, Vec::<String>::new(), "{file}");
    }
    assert_eq!(names_of_settings("x: ${FILIERA_ENVY}, FILIERA_…").into_iter().collect::<Vec<_>>(), ["FILIERA_ENVY"]);
}

#[test]
fn compose_gives_the_portal_all_that_differs_from_a_run_on_the_machine() {
    let given = names_of_settings(&service(&read("docker-compose.yml"), "portal").join("\n"));
    for name in [
        "FILIERA_ENV",
        "FILIERA_LISTEN",
        "FILIERA_BASE_URL",
        "FILIERA_DATABASE_URL",
        "FILIERA_SMTP_URL",
        "FILIERA_MAIL_FROM",
    ] {
        assert!(given.contains(name), "{name}");
    }
}

/// The names of the services of a compose file.
fn services(compose: &str) -> Vec<String> {
    compose
        .lines()
        .skip_while(|line| *line != "services:")
        .skip(1)
        .take_while(|line| line.is_empty() || line.starts_with(' ') || line.starts_with('#'))
        .filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':'))
        .filter(|name| !name.starts_with([' ', '#']))
        .map(str::to_owned)
        .collect()
}

/// The lines of one service, without their first indentation.
fn service(compose: &str, name: &str) -> Vec<String> {
    compose
        .lines()
        .skip_while(|line| *line != format!("  {name}:"))
        .skip(1)
        .take_while(|line| line.is_empty() || line.starts_with("    "))
        .map(|line| line.get(4..).unwrap_or_default().to_owned())
        .collect()
}

/// What is wrong with a compose file, as far as its lines show.
fn compose_faults(compose: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, line) in compose.lines().enumerate() {
        let indentation = line.len() - line.trim_start_matches(' ').len();
        if line.contains('\t') || indentation % 2 == 1 || line.ends_with(' ') {
            faults.push(format!("line {}: indented by tabs, unevenly, or ends in spaces", number + 1));
        }
    }
    for name in services(compose) {
        let lines = service(compose, &name);
        let is_pinned = |image: &str| {
            image.rsplit_once(':').is_some_and(|(_, tag)| tag.split('.').count() >= 3 || tag.contains('-'))
        };
        match lines.iter().find_map(|line| line.strip_prefix("image: ")) {
            Some(image) if is_pinned(image) => {}
            Some(image) => faults.push(format!("{name}: {image} is not pinned")),
            None if lines.iter().any(|line| line.starts_with("build:")) => {}
            None => faults.push(format!("{name}: has neither image nor build")),
        }
        let ends = lines.iter().any(|line| line == "restart: \"no\"");
        if !ends && !lines.iter().any(|line| line == "healthcheck:") {
            faults.push(format!("{name}: has no health check"));
        }
    }
    faults
}

/// The files a compose file mounts from beside it.
fn mounts(compose: &str) -> Vec<String> {
    let mount = |line: &str| Some(line.trim().strip_prefix("- ./")?.split(':').next()?.to_owned());
    compose.lines().filter_map(mount).collect()
}

#[test]
fn compose_pins_every_image_and_asks_every_service_for_its_health() {
    let compose = read("docker-compose.yml");
    assert_eq!(services(&compose), ["portal", "seed", "db", "mail", "sso", "test-db"]);
    assert_eq!(compose_faults(&compose), Vec::<String>::new());
    for file in mounts(&compose) {
        assert!(root().join(&file).is_file(), "docker-compose.yml mounts {file}");
    }
    let planted = "services:\n  db:\n    image: postgres:latest\n";
    assert_eq!(compose_faults(planted), ["db: postgres:latest is not pinned", "db: has no health check"]);
    assert_eq!(mounts("      - ./deploy/x.sql:/y:ro"), ["deploy/x.sql"]);
}

#[test]
fn the_image_runs_as_somebody_without_rights() {
    let image = read("Dockerfile");
    let last = image.rsplit("\nFROM ").next().unwrap();
    assert!(last.lines().any(|line| line.starts_with("USER ") && line != "USER root"), "{last}");
    assert!(last.contains("HEALTHCHECK") && last.contains("/health/ready"));
    assert_eq!(image.matches("\nFROM ").count(), 2, "one stage to build, one to run");
}

/// What a document links to or names: targets of links, and paths of ours in back quotes.
fn named_files(document: &str) -> Vec<(String, bool)> {
    let links =
        document.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()).map(|target| (target, true));
    let is_path =
        |text: &&str| ROOTS.iter().any(|r| text.starts_with(r)) && !text.contains(['<', '*', '{', '…', ' ', '$']);
    let quoted = document
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(is_path)
        .filter(|t| !t.contains("YYYY"))
        .map(|text| (text, false));
    links.chain(quoted).map(|(text, link)| (text.to_owned(), link)).collect()
}

/// The anchors of a document's headings, as they are made on the web.
fn anchors(document: &str) -> BTreeSet<String> {
    let mut fenced = false;
    let mut anchors = BTreeSet::new();
    for line in document.lines() {
        fenced ^= line.starts_with("```");
        if !fenced && line.starts_with('#') {
            let heading = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
            anchors.insert(heading.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect());
        }
    }
    anchors
}

/// Targets in `document` (at `place`) that lead nowhere.
fn dead_ends(place: &str, document: &str) -> Vec<String> {
    let beside = root().join(place).parent().unwrap().to_path_buf();
    named_files(document)
        .into_iter()
        .filter(|(target, _)| !target.contains("://") && !target.starts_with("mailto:"))
        .filter(|(target, link)| {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = if *link { beside.join(file) } else { root().join(file) };
            let text = if file.is_empty() { Some(document.to_owned()) } else { fs::read_to_string(&path).ok() };
            let is_there = file.is_empty() || path.exists();
            !is_there || (!anchor.is_empty() && !text.is_some_and(|text| anchors(&text).contains(anchor)))
        })
        .map(|(target, _)| format!("{place}: {target}"))
        .collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let dead: Vec<String> = documents().iter().flat_map(|place| dead_ends(place, &read(place))).collect();
    assert_eq!(dead, Vec::<String>::new());
}

#[test]
fn a_document_that_names_a_missing_file_is_found() {
    assert_eq!(dead_ends("README.md", "see [x](docs/none.md)"), ["README.md: docs/none.md"]);
    assert_eq!(dead_ends("README.md", "see `src/none.rs`"), ["README.md: src/none.rs"]);
    assert_eq!(dead_ends("README.md", "# A b\n[x](#a-b) [y](#a-c)"), ["README.md: #a-c"]);
    assert!(dead_ends("README.md", "see [x](LICENSE), `src/lib.rs`, `src/<feature>/`, `templates/…`").is_empty());
}

/// Words that have no place in what is committed, made so that this file does not contain them.
fn unwanted() -> Vec<String> {
    let home = ["home", "root", "Users"].map(|folder| format!("/{folder}/"));
    let unfinished = [["TO", "DO"], ["XX", "X"], ["FIX", "ME"]].map(|halves| halves.concat());
    home.into_iter().chain(unfinished).collect()
}

/// Lines of `text` with an unwanted word that stands by itself.
fn unwanted_lines(text: &str) -> Vec<String> {
    let words = unwanted();
    let stands_alone = |line: &str, word: &str| {
        line.match_indices(word).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + word.len()..].chars().next();
            let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            if word.starts_with('/') { !is_part(before) && is_part(after) } else { !is_part(before) && !is_part(after) }
        })
    };
    text.lines().filter(|line| words.iter().any(|word| stands_alone(line, word))).map(str::to_owned).collect()
}

#[test]
fn nothing_is_left_to_do_and_no_path_of_one_machine_is_committed() {
    let mut found = Vec::new();
    // That file looks for the same words in the sources, and has to write them.
    for file in written(&root()).into_iter().filter(|file| !file.ends_with("tests/portal/architecture.rs")) {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        found.extend(unwanted_lines(&text).into_iter().map(|line| format!("{}: {line}", file.display())));
    }
    assert_eq!(found, Vec::<String>::new());
    for word in unwanted() {
        let planted = if word.starts_with('/') { format!("at {word}somebody") } else { format!("// {word}: later") };
        assert_eq!(unwanted_lines(&planted), [planted.as_str()]);
    }
    assert!(unwanted_lines("autodo XXXL /srv/home/x").is_empty());
}
