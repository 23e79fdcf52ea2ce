//! The fields of one annotated attribution.

/// One attribution in its annotator's words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct AnnotatedLine<'a> {
    /// The paragraph's number: how many newlines stand before it in the text.
    pub paragraph: usize,
    pub source: &'a str,
    pub cue: &'a str,
    pub content: &'a str,
    pub flags: Flags,
    pub referent: &'a str,
    pub grounds: &'a str,
}

/// What the fifth field says.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Flags {
    /// The kind's name, as in the report.
    pub kind: &'static str,
    pub is_anaphor: bool,
    pub is_nested: bool,
    pub is_peripheral: bool,
    pub is_in_doubt: bool,
    pub is_implicit: bool,
}

/// The letters of the kinds.
const KINDS: [(&str, &str); 8] = [
    ("P", "named_person"),
    ("O", "organization"),
    ("M", "media"),
    ("D", "document"),
    ("A", "anonymous"),
    ("C", "collective"),
    ("U", "unstated"),
    ("W", "author"),
];

impl<'a> AnnotatedLine<'a> {
    /// Reads `paragraph | source | cue | content | flags | referent | grounds`; the last field may
    /// be left out.
    ///
    /// # Errors
    /// What is wrong with the line, for its annotator.
    pub fn parse(line: &'a str) -> Result<AnnotatedLine<'a>, String> {
        let fields: Vec<&str> = line.split(" |").map(str::trim).collect();
        let [paragraph, source, cue, content, flags, referent, rest @ ..] = &fields[..] else {
            return Err(format!("{} fields, not 7", fields.len()));
        };
        let grounds = match rest {
            [] => "",
            [grounds] => grounds,
            _ => return Err(format!("{} fields, not 7", fields.len())),
        };
        let paragraph =
            paragraph.parse().map_err(|_| format!("{paragraph:?} is no paragraph's number"))?;
        if content.is_empty() {
            return Err("no content".to_string());
        }
        let flags = Flags::parse(flags)?;
        flags.check_referent(referent)?;
        Ok(AnnotatedLine { paragraph, source, cue, content, flags, referent, grounds })
    }
}

impl Flags {
    /// Whether somebody is named where somebody has to be.
    ///
    /// # Errors
    /// What is missing, for the annotator.
    pub fn check_referent(&self, referent: &str) -> Result<(), String> {
        if referent.is_empty() && !matches!(self.kind, "unstated" | "author") {
            return Err("no referent; = where the source's own words are the fullest".to_string());
        }
        Ok(())
    }

    /// Reads a kind's letter and what is true beside it.
    ///
    /// # Errors
    /// What is wrong with the field, for the annotator.
    pub fn parse(field: &str) -> Result<Flags, String> {
        let mut words = field.split_whitespace();
        let letter = words.next().unwrap_or_default();
        let kind = KINDS.iter().find(|(known, _)| *known == letter);
        let Some(&(_, kind)) = kind else {
            return Err(format!("{letter:?} is no kind's letter"));
        };
        let mut flags = Flags { kind, ..Flags::default() };
        for word in words {
            let flag = match word {
                "ana" => &mut flags.is_anaphor,
                "nest" => &mut flags.is_nested,
                "per" => &mut flags.is_peripheral,
                "doubt" => &mut flags.is_in_doubt,
                "impl" => &mut flags.is_implicit,
                _ => return Err(format!("{word:?} is no flag")),
            };
            *flag = true;
        }
        Ok(flags)
    }
}
