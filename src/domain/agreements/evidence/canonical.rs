//! JSON with one byte form: RFC 8785 (JCS) for what records hold, which is text, whole numbers, lists and objects.
//! Rule: what was read is only taken for what it says if writing it again gives the same bytes.

use serde_json::Value;

/// Writes a value in its one form: keys in order, no space, nothing escaped that need not be.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// Reads bytes that are in that form; nothing when they are in another, however small the difference.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Value> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    (canonical(&value).as_bytes() == bytes).then_some(value)
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            // All keys are ASCII, so that the order of bytes is RFC 8785's order of UTF-16 units.
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            out.push('{');
            for (at, key) in keys.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                text(key, out);
                out.push(':');
                write(&map[key], out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::String(words) => text(words, out),
        // Records hold whole numbers alone; what is none has no form, so it is never read.
        Value::Number(number) if number.is_f64() => out.push_str("null"),
        other => out.push_str(&other.to_string()),
    }
}

fn text(words: &str, out: &mut String) {
    // serde_json escapes exactly what RFC 8785 wants: the quote, the backslash and control characters.
    out.push_str(&Value::from(words).to_string());
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_has_one_form_whatever_the_order_it_was_made_in() {
        let value = json!({ "b": [1, "è \"\n"], "a": { "d": null, "c": true } });
        assert_eq!(canonical(&value), r#"{"a":{"c":true,"d":null},"b":[1,"è \"\n"]}"#);
    }

    #[test]
    fn another_form_of_the_same_value_is_not_read() {
        assert!(read(br#"{"a":1,"b":2}"#).is_some());
        for other in [
            &br#"{"b":2,"a":1}"#[..],
            br#"{"a":1, "b":2}"#,
            br#"{"a":1,"b":2}
"#,
            br#"{"a":1,"a":1,"b":2}"#,
            br#"{"\u0061":1,"b":2}"#,
            br#"{"a":1.0,"b":2}"#,
        ] {
            assert!(read(other).is_none(), "{}", String::from_utf8_lossy(other));
        }
    }
}
