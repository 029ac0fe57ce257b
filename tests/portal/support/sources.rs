//! The files of the project, for the tests that read them.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One file: its path from the root of the project, and its text.
#[derive(Debug, Clone)]
pub struct Source {
    /// `src/domain/mod.rs`
    pub path: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// A planted file, to show that a check complains.
    pub fn planted(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether it is a file of tests: in a folder of its own, or beside the code as `#[cfg(test)] mod x;`.
    pub fn is_tests(&self) -> bool {
        self.path.starts_with("tests/") || test_modules().iter().any(|beginning| self.path.starts_with(beginning))
    }
}

/// Beginnings of the paths of modules that only exist in tests: `src/email/sink.rs`, `src/email/tests/`.
fn test_modules() -> &'static [String] {
    static FOUND: LazyLock<Vec<String>> = LazyLock::new(|| {
        let declared = regex::Regex::new(
            r#"#\[cfg\(test\)\]\s*(?:#\[path = "([a-z_]+)\.rs"\]\s*)?(?:pub(?:\([a-z]+\))? )?mod ([a-z_]+);"#,
        )
        .unwrap();
        let of = |source: Source| {
            let folder = source.path.strip_suffix("mod.rs").or_else(|| source.path.strip_suffix("lib.rs"));
            let folder = folder.map_or_else(|| format!("{}/", source.path.trim_end_matches(".rs")), str::to_owned);
            let parent = source.path.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned() + "/";
            let named = declared.captures_iter(&source.text).map(|found| match found.get(1) {
                Some(file) => format!("{parent}{}", file.as_str()),
                None => format!("{folder}{}", &found[2]),
            });
            named.flat_map(|name| [format!("{name}.rs"), format!("{name}/")]).collect::<Vec<_>>()
        };
        under("src", "rs").into_iter().flat_map(of).collect()
    });
    &FOUND
}

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads one file of the project.
pub fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// All files under `folder` whose names end with `.ending`, in order.
pub fn under(folder: &str, ending: &str) -> Vec<Source> {
    fn walk(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, into);
            } else if path.extension().is_some_and(|e| e == ending) {
                into.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&root().join(folder), ending, &mut paths);
    paths.sort();
    assert!(!paths.is_empty(), "no .{ending} file under {folder}");
    paths
        .into_iter()
        .map(|path| Source {
            text: std::fs::read_to_string(&path).unwrap(),
            path: path.strip_prefix(root()).unwrap().display().to_string(),
        })
        .collect()
}
