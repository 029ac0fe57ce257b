//! Evidence of signatures: the record, the PDF and the receipt say the same to the byte, anybody checks them, and
//! nothing that was changed passes. Files are read with poppler's tools, as anybody else would.

use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};

use filiera::domain::agreements::evidence::{Flaw, Keys, Proved, check, verify_records};
use filiera::domain::ids::{OrgId, SignatureId, VersionId};
use filiera::web::paths::{agreements, locations};
use sqlx::Executor;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::support::app::{TestApp, signer};
use crate::support::browser::Browser;
use crate::support::cast::{AMY, GIULIA, MARCO, id, signed_in};
use crate::support::world::{Side, world};

/// Amy's company: active, with a location once she has chosen one, without a signature.
fn bayview() -> OrgId {
    id(22).into()
}

fn keys() -> Keys {
    Keys::of([signer().public()])
}

/// Amy, whose company's work account stands for a location.
async fn amy(app: &TestApp) -> Browser {
    let mut amy = signed_in(app, AMY).await;
    amy.get(&locations::new(bayview())).await;
    amy.fill("Name of the location", "Bayview Harbor")
        .fill("Address line 1", "500 Harbor Street")
        .fill("Town or city", "San Francisco")
        .choose("State", "California")
        .fill("ZIP code", "94107")
        .fill("First name", "Amy")
        .fill("Last name", "Chen")
        .fill("Work email address", "amy.chen@bayview.example")
        .fill("Phone number", "415 555 2670");
    amy.press("Save this location").await.must_be(200);
    amy.get(&locations::association(bayview())).await;
    amy.choose("Which location does your work account stand for?", "Bayview Harbor");
    amy.press("Update").await.must_be(200);
    amy
}

/// Amy's company, its agreement open in Italian.
async fn reading(app: &TestApp) -> Browser {
    let mut amy = amy(app).await;
    amy.in_italian().await;
    amy.get(&format!("{}?text=it", agreements::agreement(bayview(), VersionId::from(Side::a().version)))).await;
    amy.fill("Ruolo in azienda", "Amministratrice delegata");
    amy.tick("Ho letto la versione 1.0 del Contratto Microsoft Partner e l'accetto");
    amy.tick("Ho il potere di firma per Bayview Cloud Inc.");
    amy
}

/// A signature in Italian, with the browser at its receipt.
struct Signed {
    amy: Browser,
    id: SignatureId,
    pdf: Vec<u8>,
    file: Vec<u8>,
    proved: Proved,
}

async fn signed(app: &TestApp) -> Signed {
    let mut amy = reading(app).await;
    amy.press("Accetta e continua").await.must_be(200).must_say("Il contratto è firmato.");
    let id: uuid::Uuid = sqlx::query_scalar("select signature_id from signatures where org_id = $1")
        .bind(bayview().uuid())
        .fetch_one(&mut app.sql().await)
        .await
        .unwrap();
    let id = SignatureId::from(id);
    let pdf = amy.download(&agreements::signed_document(bayview(), id)).await;
    let file = amy.download(&agreements::evidence(bayview(), id)).await;
    let proved = check(&file, &keys()).unwrap();
    Signed { amy, id, pdf, file, proved }
}

static FILES: AtomicU32 = AtomicU32::new(0);

/// What one of poppler's tools says of a file.
async fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    // Tests run side by side: each file has a name of its own.
    let run = FILES.fetch_add(1, Ordering::Relaxed);
    let file =
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{tool}-{}-{run}.pdf", std::process::id()));
    std::fs::write(&file, pdf).unwrap();
    let (first, last) = arguments.split_at(arguments.iter().take_while(|a| a.len() > 1).count());
    let mut child = Command::new(tool)
        .args(first)
        .arg(&file)
        .args(last)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|e| panic!("{tool}: {e}; install poppler-utils"));
    child.stdin.take().unwrap().shutdown().await.unwrap();
    let said = child.wait_with_output().await.unwrap();
    std::fs::remove_file(&file).unwrap();
    // Poppler 22 takes the standard's own type of this entry for a mistake.
    let complaints =
        String::from_utf8_lossy(&said.stderr).replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
    assert!(said.status.success() && complaints.is_empty(), "{tool}: {complaints}");
    String::from_utf8(said.stdout).unwrap()
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn receipt_pdf_and_evidence_of_a_signature_in_italian_agree_to_the_byte() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { mut amy, id, pdf, file, proved } = signed(&app).await;
    let in_pdf = check(&pdf, &keys()).unwrap();
    assert!(in_pdf.is_pdf);
    assert_eq!((&in_pdf.record, &in_pdf.sha256, &in_pdf.text), (&proved.record, &proved.sha256, &proved.text));
    assert!(pdf.windows(file.len()).any(|part| part == file), "the evidence file is not in the PDF as it is");
    let kept: (String, String, String) = sqlx::query_as(
        "select e.record, t.markdown, t.sha256 from evidence_records e join signatures s using (org_id, signature_id)
         join agreement_texts t on t.version_id = s.version_id and t.language = s.language where e.signature_id = $1",
    )
    .bind(id.uuid())
    .fetch_one(&mut app.sql().await)
    .await
    .unwrap();
    assert_eq!(kept, (proved.record.bytes(), proved.text.clone(), proved.record.agreement.sha256.clone()));
    let record = &proved.record;
    assert_eq!((record.agreement.language.as_str(), record.agreement.governing.as_str()), ("it", "en"));
    assert_eq!(record.signer.job_title, "Amministratrice delegata");
    assert_eq!(record.statements.last().unwrap(), "Ho il potere di firma per Bayview Cloud Inc.");
    assert!(record.company.location_partner_id.is_some(), "{record:?}");
    let receipt = amy.get(&agreements::receipt(bayview(), id)).await.must_be(200).clone();
    let compact = receipt.text().replace(' ', "");
    for said in [&proved.sha256, &record.agreement.sha256, &record.key, &id.to_string()] {
        assert!(compact.contains(said.as_str()), "{said} is not on the receipt");
    }
    for said in [&record.signer.full_name, &record.company.name, &record.statements[0], &record.proof.network] {
        receipt.must_say(said);
    }
}

#[tokio::test]
async fn the_pdf_is_tagged_in_its_language_with_its_fonts_inside_and_reads_like_the_text() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { pdf, proved, .. } = signed(&app).await;
    let facts = poppler("pdfinfo", &[], &pdf).await;
    assert!(facts.contains("Tagged:          yes"), "{facts}");
    assert!(facts.contains("Title:           Contratto Microsoft Partner, versione 1.0"), "{facts}");
    assert!(facts.contains("PDF version:     1.7"), "{facts}");
    let structure = poppler("pdfinfo", &["-struct"], &pdf).await;
    for tag in ["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"] {
        assert!(structure.split_whitespace().any(|word| word == tag), "no {tag} in {structure}");
    }
    assert!(contains(&pdf, b"/Lang(it)") || contains(&pdf, b"/Lang (it)"));
    let fonts = poppler("pdffonts", &[], &pdf).await;
    for line in fonts.lines().skip(2) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert!(line.contains("AtkinsonHyperlegibleNext"), "{fonts}");
        // … emb sub uni object ID
        assert_eq!(words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "{fonts}");
    }
    assert!(fonts.lines().count() >= 4, "{fonts}");
    let text = tidy(&poppler("pdftotext", &["-q", "-"], &pdf).await);
    assert!(text.len() > 1000, "{text}");
    for clause in proved.text.lines().filter_map(|line| line.strip_prefix("## ")) {
        assert!(text.contains(&tidy(clause)), "no {clause} in {text}");
    }
    for said in ["Amministratrice delegata", "Ho il potere di firma per Bayview Cloud Inc.", &proved.record.key] {
        assert!(text.contains(said), "no {said} in {text}");
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[tokio::test]
async fn no_changed_byte_passes_in_the_record_its_signature_or_the_pdf() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { pdf, file, proved, .. } = signed(&app).await;
    let from = find(&file, b"\"record\":") + b"\"record\":".len();
    let record = proved.record.bytes().len();
    assert_eq!(&file[from..from + record], proved.record.bytes().as_bytes());
    let mut tried = 0;
    let mut refuse = |good: &[u8], at: usize, bit: u8| {
        let mut changed = good.to_vec();
        changed[at] ^= 1 << bit;
        assert!(check(&changed, &keys()).is_err(), "bit {bit} of byte {at} of {}", good.len());
        tried += 1;
    };
    // Every byte of the record; of the texts behind it, which weigh more than everything else, samples. Every bit of
    // every byte of a shorter file is tried beside the code, in `evidence/check.rs`.
    let texts = find(&file, b"\"texts\":");
    for at in (0..texts).chain((texts..file.len()).step_by(101)) {
        refuse(&file, at, u8::try_from(at % 8).unwrap());
    }
    for at in (0..pdf.len()).step_by(pdf.len() / 400).chain(pdf.len() - 220..pdf.len()) {
        refuse(&pdf, at, u8::try_from(at % 8).unwrap());
    }
    assert!(tried > record + 600, "{tried}");
    assert_eq!(check(&pdf[..pdf.len() - 1], &keys()), Err(Flaw::Pdf));
}

fn find(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|window| window == wanted).unwrap()
}

#[tokio::test]
async fn anybody_checks_a_file_without_an_account_and_reads_what_it_proves() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { pdf, file, proved, id, .. } = signed(&app).await;
    let mut anybody = app.browser();
    for (name, bytes) in [("signed.pdf", &pdf), ("evidence.json", &file)] {
        anybody.get(&agreements::check()).await.must_be(200);
        anybody.attach("Signed PDF or evidence file", name, bytes);
        let page = anybody.press("Check the file").await.must_be(200);
        page.must_say("Genuine").must_say("The register of this portal holds the same record.");
        page.must_say("Bayview Cloud Inc.").must_say("Amministratrice delegata").must_say(&id.to_string());
    }
    let mut changed = pdf.clone();
    changed[5000] ^= 1;
    anybody.attach("Signed PDF or evidence file", "signed.pdf", &changed);
    anybody.press("Check the file").await.must_be(200).must_say("Not genuine");
    anybody.press("Check the file").await.must_be(422).must_say("Select the signed PDF or the evidence file");
    // The receipt alone says that it exists, of what and when, and neither for whom nor by whom.
    let spaced =
        proved.sha256.chars().collect::<Vec<_>>().chunks(4).map(|c| c.iter().collect()).collect::<Vec<String>>();
    anybody.fill("Receipt number", &id.to_string()).fill("Fingerprint of the record", &spaced.join(" "));
    let page = anybody.press("Look it up").await.must_be(200).must_say("In the register").clone();
    assert!(page.says("version 1.0") && !page.says("Bayview") && !page.says("Amy"), "{}", page.text());
    anybody.fill("Receipt number", &id.to_string()).fill("Fingerprint of the record", &proved.record.agreement.sha256);
    anybody.press("Look it up").await.must_be(200).must_say("Not in the register");
    anybody.fill("Receipt number", "x").fill("Fingerprint of the record", "y");
    anybody.press("Look it up").await.must_be(422);
}

#[tokio::test]
async fn the_command_accepts_what_the_portal_made_with_its_published_keys_and_nothing_else() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { pdf, file, .. } = signed(&app).await;
    let published = app.browser().get(&agreements::keys_file()).await.must_be(200).html.clone();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("verify-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mut changed = file.clone();
    let at = changed.len() / 3;
    changed[at] ^= 1;
    let (pdf, file, changed) = (write("a.pdf", &pdf), write("a.json", &file), write("b.json", &changed));
    let keys = write("keys.json", published.as_bytes());
    let verify = async |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_filiera"))
            .arg("verify")
            .args(arguments)
            .env_clear()
            .env("FILIERA_DATA", folder.join("none"))
            .output()
            .await
            .unwrap();
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let (code, said) = verify(&[&pdf, &file, "--keys", &keys]).await;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("genuine PDF") && said.contains("genuine evidence file"), "{said}");
    let (code, said) = verify(&[&changed, "--keys", &keys]).await;
    assert!(code == Some(1) && said.contains("NOT GENUINE"), "{said}");
    let (code, said) = verify(&[&file]).await;
    assert!(code == Some(1) && said.contains("--keys"), "{said}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn another_name_than_the_accounts_needs_a_reason_which_is_recorded() {
    let mut app = world().await;
    app.ignore_letters();
    let mut amy = reading(&app).await;
    amy.fill("Nome e cognome", "Amelia Chen-Rossi");
    let page = amy.press("Accetta e continua").await.must_be(422);
    page.must_say("Scrivi il nome come nel tuo account, oppure spiega perché firmi con un altro");
    amy.fill("Perché un nome diverso", "Nome da coniugata, come nei documenti");
    amy.press("Accetta e continua").await.must_be(200).must_say("Nome da coniugata, come nei documenti");
    let record: String =
        sqlx::query_scalar("select record from evidence_records").fetch_one(&mut app.sql().await).await.unwrap();
    assert!(record.contains("\"name_reason\":\"Nome da coniugata, come nei documenti\""), "{record}");
}

#[tokio::test]
async fn a_reason_given_with_the_accounts_own_name_is_recorded_too_and_not_dropped() {
    let mut app = world().await;
    app.ignore_letters();
    let mut amy = reading(&app).await;
    amy.fill("Perché un nome diverso", "Nome da coniugata");
    amy.press("Accetta e continua").await.must_be(200).must_say("Il contratto è firmato.");
    let record: String =
        sqlx::query_scalar("select record from evidence_records").fetch_one(&mut app.sql().await).await.unwrap();
    assert!(record.contains("\"name_reason\":\"Nome da coniugata\""), "{record}");
}

#[tokio::test]
async fn a_signature_from_before_the_records_says_so_and_has_nothing_to_download() {
    let app = world().await;
    let side = Side::a();
    let mut giulia = signed_in(&app, GIULIA).await;
    let (org, signature) = (OrgId::from(side.reseller), SignatureId::from(side.signature));
    let page = giulia.get(&agreements::receipt(org, signature)).await;
    page.must_be(200).must_say("The portal keeps no separate evidence record of this signature.");
    for download in [agreements::signed_document(org, signature), agreements::evidence(org, signature)] {
        let page = giulia.get(&download).await.must_be(200).clone();
        page.must_say("there is no signed PDF and no evidence file");
    }
}

#[tokio::test]
async fn the_text_is_downloaded_before_signing_and_says_that_nobody_signed_it() {
    let app = world().await;
    let mut amy = signed_in(&app, AMY).await;
    let version = VersionId::from(Side::a().version);
    amy.get(&agreements::agreement(bayview(), version)).await.must_say("Download as PDF");
    for (language, said) in [("en", "Nobody has signed this document."), ("it", "Nessuno ha firmato questo documento.")]
    {
        let path = format!("{}?text={language}", agreements::text_document(bayview(), version));
        let pdf = amy.download(&path).await;
        assert_eq!(check(&pdf, &keys()), Err(Flaw::Unsigned));
        assert_eq!(pdf, amy.download(&path).await, "the same text made another file");
        assert!(tidy(&poppler("pdftotext", &["-q", "-"], &pdf).await).contains(said));
    }
}

#[tokio::test]
async fn records_follow_one_another_and_a_change_in_the_database_is_found() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { id, .. } = signed(&app).await;
    let mut sql = app.sql().await;
    assert_eq!(verify_records(app.db()).await.unwrap(), (1, Vec::new()));
    for statement in
        ["update evidence_records set number = 2", "delete from evidence_records", "delete from evidence_keys"]
    {
        let mut tx = app.db().begin_work().await.unwrap();
        assert!(tx.execute(statement).await.is_err(), "the worker may: {statement}");
        assert!(sql.execute(statement).await.is_err(), "the owner may: {statement}");
    }
    sql.execute("alter table signatures disable trigger signatures_append_only").await.unwrap();
    sqlx::query("update signatures set full_name = 'Somebody Else' where signature_id = $1")
        .bind(id.uuid())
        .execute(&mut sql)
        .await
        .unwrap();
    let (_, flaws) = verify_records(app.db()).await.unwrap();
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    assert!(flaws[0].to_string().contains("says something else than the signature"), "{}", flaws[0]);
}

#[tokio::test]
async fn another_company_gets_neither_document_nor_evidence() {
    let mut app = world().await;
    app.ignore_letters();
    let Signed { id, .. } = signed(&app).await;
    let mut marco = signed_in(&app, MARCO).await;
    let own = OrgId::from(Side::a().provider);
    for path in
        [agreements::signed_document(bayview(), id), agreements::evidence(own, id), agreements::receipt(own, id)]
    {
        marco.get(&path).await.must_be(404);
    }
}
