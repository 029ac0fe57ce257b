//! Files as spreadsheets and editors write them, and files that are none.

use super::*;

fn cells(bytes: &[u8]) -> Vec<(i32, Vec<String>)> {
    split(bytes).unwrap().lines.into_iter().map(|line| (line.number, line.cells)).collect()
}

fn fault(bytes: &[u8]) -> FileFault {
    split(bytes).unwrap_err()
}

#[test]
fn comma_semicolon_and_tab_are_told_by_the_heads() {
    for file in ["company,email\nA B,a@b.example\n", "azienda;email\nA B;a@b.example", "Email\tCompany\r\nx\ty\r\n"] {
        assert_eq!(cells(file.as_bytes()).len(), 1, "{file}");
    }
    let sheet = split(b"Nr;Posta elettronica;Ragione sociale;Lingua;Giorni;Nota\n1;a@b.example;A, B;it;7;x").unwrap();
    let want = [None, Some(Column::Address), Some(Column::Company), Some(Column::Language), Some(Column::Life)];
    assert_eq!(sheet.places[..5], want);
    assert_eq!(sheet.lines[0].cells[2], "A, B");
}

#[test]
fn utf_8_with_and_without_its_mark_and_windows_1252_are_read() {
    let utf_8 = "company,email\nCaffè “Nero” – 5 €,a@b.example\n";
    let with_mark = [b"\xef\xbb\xbf", utf_8.as_bytes()].concat();
    let windows = b"company,email\nCaff\xe8 \x93Nero\x94 \x96 5 \x80,a@b.example\n";
    for file in [utf_8.as_bytes(), &with_mark, windows] {
        assert_eq!(cells(file)[0].1[0], "Caffè “Nero” – 5 €");
    }
}

#[test]
fn lines_are_numbered_as_an_editor_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let file = ["", "company,email", "", "a,b", "\"c", "c\",d", " , ", "e,f", ""].join(end);
        let numbers: Vec<i32> = cells(file.as_bytes()).into_iter().map(|(number, _)| number).collect();
        assert_eq!(numbers, [4, 5, 8], "{end:?}");
    }
    assert_eq!(cells(b"sep=;\ncompany;email\na;b")[0].0, 3);
}

#[test]
fn files_that_are_no_table_are_refused_in_a_word() {
    let utf_16: Vec<u8> = "\u{feff}company,email\na,b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(fault(&utf_16), FileFault::Kind);
    assert_eq!(fault(b"company,email\na\0,b"), FileFault::Kind);
    assert_eq!(fault(b""), FileFault::Empty);
    assert_eq!(fault(b" \r\n\r\n"), FileFault::Empty);
    assert_eq!(fault(b"company,email\n\n"), FileFault::Empty);
    assert_eq!(fault(b"\x89PNG\r\n\x1a\n"), FileFault::Heads);
    assert_eq!(fault(b"a,b\nc,d"), FileFault::Heads);
    assert_eq!(fault(b"company,email,Azienda\na,b,c"), FileFault::Twice("Azienda".to_owned()));
    assert_eq!(fault(b"company,email\na,b\n\"c,d\ne,f\n"), FileFault::Quote(3));
    let wide = format!("company,email{}\na,b", ",x".repeat(10_000));
    assert_eq!(fault(wide.as_bytes()), FileFault::Columns(COLUMNS));
    let wide = format!("company,email\na,b{}", ",x".repeat(10_000));
    assert_eq!(fault(wide.as_bytes()), FileFault::Columns(COLUMNS));
    let long = format!("company,email\n{}", "a,b\n".repeat(ROWS + 1));
    assert_eq!(fault(long.as_bytes()), FileFault::Rows(ROWS));
    assert_eq!(cells(format!("company,email\n{}", "a,b\n".repeat(ROWS)).as_bytes()).len(), ROWS);
}
