//! Reads the JSON of a data file against a description of its shape.
//!
//! One reader for every kind of file: a reader derived for each type says the same, and is several
//! kilobytes of program for each, which a browser would download and compile before its first check.
//! What is wrong is said in the words of derived readers, at the place where they would say it.

use std::collections::BTreeMap;
use std::fmt;

use crate::json::{Reader, Refusal, Refused, Value};

/// What may stand at a place of a file.
#[derive(Debug)]
pub(crate) enum Shape {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number within these bounds, and what their type is called.
    Whole(i64, i64, &'static str),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A list of such things.
    List(&'static Shape),
    /// A list of so many.
    Exactly(usize, &'static Shape),
    /// Such a thing under each name; no name stands twice.
    Names(&'static Shape),
    /// These members and no others.
    Table(&'static [Member]),
    /// The name of such a table, or the table itself.
    NameOr(&'static [Member]),
}

/// A member of a table.
#[derive(Debug)]
pub(crate) struct Member {
    name: &'static str,
    shape: Shape,
    presence: Presence,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    /// May be left out.
    Free,
    /// May be left out, or be `null`.
    Optional,
}

impl Member {
    /// Any other, whatever it holds.
    pub(crate) const OTHERS: Member = Member { name: "", shape: Shape::Any, presence: Presence::Optional };

    /// One that must be there.
    pub(crate) const fn required(name: &'static str, shape: Shape) -> Self {
        Member { name, shape, presence: Presence::Required }
    }

    /// One that may be left out.
    pub(crate) const fn free(name: &'static str, shape: Shape) -> Self {
        Member { name, shape, presence: Presence::Free }
    }

    /// One that may be left out or `null`.
    pub(crate) const fn optional(name: &'static str, shape: Shape) -> Self {
        Member { name, shape, presence: Presence::Optional }
    }
}

/// What was read: of the shape asked for, so that its parts can be taken without asking again.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Node {
    /// `null`, or a member that was left out.
    #[default]
    Nothing,
    Flag(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

// Each is called from many places: a copy in each would be most of the reading of a file.
impl Node {
    /// Reads a text.
    pub(crate) fn read(text: &str, shape: &Shape) -> Result<Node, Refusal> {
        let mut reader = Reader::new(text);
        let node = read(&mut reader, shape, false).and_then(|node| reader.end().map(|()| node));
        node.map_err(|refused| *refused)
    }

    /// A member, out of the table.
    #[inline(never)]
    pub(crate) fn take(&mut self, name: &str) -> Node {
        let Node::Table(members) = self else { return Node::Nothing };
        members.iter_mut().find(|(other, _)| other == name).map(|(_, node)| std::mem::take(node)).unwrap_or_default()
    }

    /// A text, where it stands.
    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Node::Text(text) = self { Some(text) } else { None }
    }

    /// A text; none where there is none.
    #[inline(never)]
    pub(crate) fn optional_text(self) -> Option<String> {
        if let Node::Text(text) = self { Some(text) } else { None }
    }

    /// A text; empty where there is none.
    #[inline(never)]
    pub(crate) fn text(self) -> String {
        self.optional_text().unwrap_or_default()
    }

    /// A flag; not set where there is none.
    pub(crate) fn flag(&self) -> bool {
        *self == Node::Flag(true)
    }

    /// A whole number.
    pub(crate) fn whole(&self) -> Option<i64> {
        if let Node::Number(number) = self { number.parse().ok() } else { None }
    }

    /// The items of a list; none where there is no list.
    #[inline(never)]
    pub(crate) fn list(self) -> Vec<Node> {
        if let Node::List(items) = self { items } else { Vec::new() }
    }

    /// A list of texts; none when something else stands among them.
    #[inline(never)]
    pub(crate) fn texts(self) -> Option<Vec<String>> {
        let Node::List(items) = self else { return None };
        items.into_iter().map(Node::optional_text).collect()
    }

    /// What stands under each name, in the order of the text.
    #[inline(never)]
    pub(crate) fn names(self) -> Vec<(String, Node)> {
        if let Node::Table(members) = self { members } else { Vec::new() }
    }
}

/// As JSON.
impl fmt::Display for Node {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Node::Nothing => out.write_str("null"),
            Node::Flag(yes) => yes.fmt(out),
            Node::Number(number) => out.write_str(number),
            Node::Text(text) => quoted(text, out),
            Node::List(items) => {
                out.write_str("[")?;
                for (rank, item) in items.iter().enumerate() {
                    out.write_str(if rank == 0 { "" } else { "," })?;
                    item.fmt(out)?;
                }
                out.write_str("]")
            }
            Node::Table(members) => {
                out.write_str("{")?;
                for (rank, (name, node)) in members.iter().enumerate() {
                    out.write_str(if rank == 0 { "" } else { "," })?;
                    quoted(name, out)?;
                    out.write_str(":")?;
                    node.fmt(out)?;
                }
                out.write_str("}")
            }
        }
    }
}

fn quoted(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    out.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

/// What stands at the place of the moment.
fn read(reader: &mut Reader, shape: &Shape, nullable: bool) -> Result<Node, Refused> {
    // A text or a number is judged where it ends: what is wrong is said first, its place then.
    let wrong = match reader.value()? {
        Value::List => return items(reader, shape),
        Value::Table => return members(reader, shape),
        Value::Null if nullable || matches!(shape, Shape::Any) => return Ok(Node::Nothing),
        Value::Flag(yes) if matches!(shape, Shape::Flag | Shape::Any) => return Ok(Node::Flag(yes)),
        Value::Number(number) => match shape {
            Shape::Any => return Ok(Node::Number(number.to_owned())),
            Shape::Whole(least, most, kind) if is_whole(number) => {
                if number.parse().is_ok_and(|whole| (*least..=*most).contains(&whole)) {
                    return Ok(Node::Number(number.to_owned()));
                }
                format!("invalid value: integer `{number}`, expected {kind}")
            }
            _ if is_whole(number) => shape.not(&format!("integer `{number}`")),
            _ => shape.not(&format!("floating point `{number}`")),
        },
        Value::Text { text, .. } => match shape {
            Shape::Any | Shape::Text | Shape::NameOr(_) => return Ok(Node::Text(text.to_owned())),
            Shape::OneOf(known) if known.contains(&text) => return Ok(Node::Text(text.to_owned())),
            Shape::OneOf(known) => unknown("variant", text, known),
            _ => shape.not(&format!("string \"{text}\"")),
        },
        Value::Null => shape.not("null"),
        Value::Flag(yes) => shape.not(if yes { "boolean `true`" } else { "boolean `false`" }),
    };
    Err(reader.refuse(&wrong))
}

fn is_whole(number: &str) -> bool {
    !number.contains(['.', 'e', 'E'])
}

fn items(reader: &mut Reader, shape: &Shape) -> Result<Node, Refused> {
    let (shape, count) = match shape {
        Shape::Any => (shape, None),
        Shape::List(shape) => (*shape, None),
        Shape::Exactly(count, shape) => (*shape, Some(*count)),
        _ => {
            reader.item(0)?;
            return Err(reader.refuse(&shape.not("sequence")));
        }
    };
    let mut list = Vec::new();
    while reader.item(list.len())? {
        list.push(read(reader, shape, false)?);
    }
    match count.filter(|count| *count != list.len()) {
        Some(count) => Err(reader.refuse(&format!("invalid length {}, expected a sequence of {count}", list.len()))),
        None => Ok(Node::List(list)),
    }
}

fn members(reader: &mut Reader, shape: &Shape) -> Result<Node, Refused> {
    let members = match shape {
        Shape::Any | Shape::Names(_) => &[],
        Shape::Table(members) | Shape::NameOr(members) => *members,
        _ => {
            reader.member(0)?;
            return Err(reader.refuse(&shape.not("map")));
        }
    };
    let mut table: Vec<(String, Node)> = Vec::new();
    // There may be any number of names. A map from text to text, since that of a finding is one: its
    // code is there.
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    while let Some(name) = reader.member(table.len())? {
        let name = name.to_owned();
        let named = |wanted: &str| members.iter().find(|member| member.name == wanted);
        let member = named(&name).or_else(|| named(Member::OTHERS.name));
        let (shape, nullable) = match (shape, member) {
            (Shape::Names(shape), _) if seen.insert(name.clone(), String::new()).is_none() => (*shape, false),
            (Shape::Names(_), _) => return Err(reader.refuse(&format!("duplicate entry `{name}`"))),
            (_, Some(member)) if member.name == name && table.iter().any(|(other, _)| *other == name) => {
                return Err(reader.refuse(&format!("duplicate field `{name}`")));
            }
            (_, Some(member)) => (&member.shape, member.presence == Presence::Optional),
            (Shape::Any, None) => (shape, true),
            (_, None) => {
                let known: Vec<&str> = members.iter().map(|member| member.name).collect();
                return Err(reader.refuse(&unknown("field", &name, &known)));
            }
        };
        table.push((name, read(reader, shape, nullable)?));
    }
    for member in members.iter().filter(|member| member.presence == Presence::Required) {
        if !table.iter().any(|(name, _)| name == member.name) {
            return Err(reader.refuse(&format!("missing field `{}`", member.name)));
        }
    }
    Ok(Node::Table(table))
}

fn unknown(what: &str, seen: &str, known: &[&str]) -> String {
    format!("unknown {what} `{seen}`, expected one of `{}`", known.join("`, `"))
}

impl Shape {
    /// Says that what was seen is not what is wanted.
    fn not(&self, seen: &str) -> String {
        format!("invalid type: {seen}, expected {}", self.wanted())
    }

    fn wanted(&self) -> &'static str {
        match self {
            Shape::Any => "any value",
            Shape::Text | Shape::OneOf(_) => "a string",
            Shape::Flag => "a boolean",
            Shape::Whole(_, _, kind) => kind,
            Shape::List(_) | Shape::Exactly(..) => "a sequence",
            Shape::Names(_) | Shape::Table(_) => "a map",
            Shape::NameOr(_) => "a name or a table",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: Shape = Shape::Table(&[
        Member::required("id", Shape::Text),
        Member::free("many", Shape::Whole(-2, 300, "i16")),
        Member::optional("kind", Shape::OneOf(&["one", "two"])),
    ]);
    const FILE: Shape = Shape::Table(&[
        Member::required("items", Shape::List(&ITEM)),
        Member::free("names", Shape::Names(&Shape::Flag)),
        Member::free("other", Shape::NameOr(&[Member::required("id", Shape::Text)])),
        Member::free("free", Shape::Any),
        Member::free("open", Shape::Table(&[Member::required("id", Shape::Text), Member::OTHERS])),
        Member::free("pair", Shape::Exactly(2, &Shape::Flag)),
    ]);

    #[test]
    fn what_is_of_the_shape_is_read() {
        let text = r#"{"items": [{"id": "a", "many": -2, "kind": null}, {"id": "b\n", "kind": "two"}],
            "names": {"x": true, "y": false}, "other": {"id": "c"}, "free": {"a": [1, 2.5, null, "é\"", {}]}}"#;
        let mut node = Node::read(text, &FILE).unwrap();
        assert_eq!(node.take("free").to_string(), r#"{"a":[1,2.5,null,"é\"",{}]}"#);
        assert_eq!(node.take("names").names(), [("x".into(), Node::Flag(true)), ("y".into(), Node::Flag(false))]);
        assert_eq!(node.take("other").take("id").text(), "c");
        let mut items = node.take("items").list();
        assert_eq!((items[0].take("many").whole(), items[0].take("kind")), (Some(-2), Node::Nothing));
        assert_eq!((items[1].take("id").text().as_str(), items[1].take("many")), ("b\n", Node::Nothing));
        let open = r#"{"items": [], "open": {"x": null, "id": "e", "x": [1]}}"#;
        assert_eq!(Node::read(open, &FILE).unwrap().take("open").take("id").text(), "e");
        assert_eq!(Node::read(r#"{"items": [], "other": "d"}"#, &FILE).unwrap().take("other").text(), "d");
    }

    #[test]
    fn what_is_not_is_refused_where_it_stands() {
        for (text, said) in [
            ("[]", "invalid type: sequence, expected a map at line 1 column 2"),
            ("{}", "missing field `items` at line 1 column 2"),
            (
                r#"{"itms""#,
                "unknown field `itms`, expected one of `items`, `names`, `other`, `free`, `open`, `pair` at line 1 column 7",
            ),
            (r#"{"items": 3}"#, "invalid type: integer `3`, expected a sequence at line 1 column 11"),
            (r#"{"items": [{"id": null}]}"#, "invalid type: null, expected a string at line 1 column 22"),
            (
                r#"{"items": [{"id": "", "many": 1.5}]}"#,
                "invalid type: floating point `1.5`, expected i16 at line 1 column 33",
            ),
            (
                r#"{"items": [{"id": "", "many": 301}]}"#,
                "invalid value: integer `301`, expected i16 at line 1 column 33",
            ),
            (
                r#"{"items": [{"id": "", "kind": "six"}]}"#,
                "unknown variant `six`, expected one of `one`, `two` at line 1 column 35",
            ),
            (r#"{"items": [{"id": "", "id": ""}]}"#, "duplicate field `id` at line 1 column 26"),
            (r#"{"names": {"x": true, "x": true}}"#, "duplicate entry `x` at line 1 column 25"),
            (r#"{"names": true}"#, "invalid type: boolean `true`, expected a map at line 1 column 14"),
            (r#"{"other": {"x": 1}}"#, "unknown field `x`, expected one of `id` at line 1 column 14"),
            (r#"{"pair": [true]}"#, "invalid length 1, expected a sequence of 2 at line 1 column 15"),
            (r#"{"items": []"#, "EOF while parsing an object at line 1 column 12"),
            (r#"{"items": []} x"#, "trailing characters at line 1 column 15"),
        ] {
            let Refusal { line, column, reason } = Node::read(text, &FILE).unwrap_err();
            assert_eq!(format!("{reason} at line {line} column {column}"), said, "{text}");
        }
    }
}
