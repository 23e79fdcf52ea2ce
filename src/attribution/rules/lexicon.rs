//! The cue verbs and the closed-class words, from data files.

use crate::ClaimType;
use crate::model::word_list::rows;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A set of word classes or complements, one bit each.
pub(super) type Bits = u64;

/// Declares one bit for each name, and the function that reads a name.
macro_rules! bits {
    ($reader:ident: $($name:ident = $text:literal),+ $(,)?) => {
        bits!(@ 0u32; $($name,)+);
        fn $reader(text: &str) -> Bits {
            match text { $($text => $name,)+ _ => 0 }
        }
    };
    (@ $at:expr; $name:ident, $($rest:ident,)*) => {
        pub(in super::super) const $name: Bits = 1 << $at;
        bits!(@ $at + 1; $($rest,)*);
    };
    (@ $at:expr;) => {};
}

/// Classes of words; a word may have several.
pub(super) mod class {
    use super::Bits;
    bits! { read:
        BE = "be", HAVE = "have", DO = "do", MODAL = "modal", NEGATION = "negation",
        PRONOUN = "pronoun", RELATIVE = "relative", DETERMINER = "determiner",
        PREPOSITION = "preposition", CONJUNCTION = "conjunction",
        SUBORDINATOR = "subordinator", QUESTION = "question", ADVERB = "adverb",
        TIME = "time", CHAIN = "chain", HEDGE = "hedge", OPENING = "opening",
        CLOSING = "closing", COMMA = "comma", DASH = "dash", STOP = "stop", COLON = "colon",
        BRACKET = "bracket",
    }
    /// Words that make a clause finite.
    pub(in super::super) const AUXILIARY: Bits = BE | HAVE | DO | MODAL;
    /// Marks that part clauses.
    pub(in super::super) const MARK: Bits =
        OPENING | CLOSING | COMMA | DASH | STOP | COLON | BRACKET;

    pub(super) fn named(name: &str) -> Bits {
        read(name)
    }
}

/// What may follow a cue verb.
pub(super) mod complement {
    use super::Bits;
    bits! { read:
        QUOTE = "quote", CLAUSE = "clause", TO = "to", OBJECT = "object", LISTENER = "listener",
        RAISE = "raise", CONTINUE = "continue", TO_NOUN = "to-noun", OUT = "out", FOR = "for",
        OF = "of", ABOUT = "about", ON = "on", IN = "in", AS = "as", WITH = "with",
        AGAINST = "against", BY = "by", NOUN = "noun",
    }
    /// The complement that a preposition or particle makes.
    pub(in super::super) fn of_word(word: &str) -> Bits {
        match word {
            "to" => TO_NOUN,
            _ => read(word) & (OUT | FOR | OF | ABOUT | ON | IN | AS | WITH | AGAINST | BY),
        }
    }

    pub(super) fn all(names: &str) -> Bits {
        names.split(' ').fold(0, |bits, name| bits | read(name))
    }
}

/// Which form of its verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Third,
    /// Past tense; of most verbs the participle too.
    Past,
    Participle,
    Ing,
}

/// A word that is a form of a cue verb.
#[derive(Debug, Clone, Copy)]
pub(super) struct CueForm {
    pub form: Form,
    pub claim: ClaimType,
    pub complements: Bits,
}

/// What the lexicon knows of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    pub classes: Bits,
    pub cue: Option<CueForm>,
}

static ENTRIES: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
    let mut entries: HashMap<String, Entry> = HashMap::new();
    for fields in rows(include_str!("../../../data/cues.tsv")) {
        if let [verb, irregular, claim, complements] = fields[..] {
            for (word, form) in forms(verb, irregular) {
                let claim = claim_type(claim);
                let complements = complement::all(complements);
                let cue = CueForm { form, claim, complements };
                // The first reading of a form stands: "found" is the past of find.
                entries.entry(word).or_default().cue.get_or_insert(cue);
            }
        }
    }
    for fields in rows(include_str!("../../../data/function-words.tsv")) {
        if let [word, name] = fields[..] {
            entries.entry(word.to_string()).or_default().classes |= class::named(name);
        }
    }
    for fields in rows(include_str!("../../../data/hedges.tsv")) {
        entries.entry(fields[0].to_string()).or_default().classes |= class::HEDGE | class::ADVERB;
    }
    entries
});

fn claim_type(name: &str) -> ClaimType {
    match name {
        "belief" => ClaimType::Belief,
        "fact" => ClaimType::Fact,
        "eventuality" => ClaimType::Eventuality,
        _ => ClaimType::Assertion,
    }
}

/// All forms of a verb; `irregular` lists past, participle and -ing form, or is "-".
fn forms(verb: &str, irregular: &str) -> Vec<(String, Form)> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending));
    let ends_in_consonant_y = verb.ends_with('y') && !ends(&["ay", "ey", "oy", "uy"]);
    let stem = &verb[..verb.len() - 1];
    let third = match () {
        _ if ends_in_consonant_y => format!("{stem}ies"),
        _ if ends(&["s", "x", "z", "sh", "ch"]) => format!("{verb}es"),
        _ => format!("{verb}s"),
    };
    let mut forms = vec![(verb.to_string(), Form::Base), (third, Form::Third)];
    if let [past, participle, ing] = irregular.split(',').collect::<Vec<_>>()[..] {
        forms.push((past.to_string(), Form::Past));
        if participle != past {
            forms.push((participle.to_string(), Form::Participle));
        }
        forms.push((ing.to_string(), Form::Ing));
        return forms;
    }
    let (past, ing) = match () {
        _ if ends_in_consonant_y => (format!("{stem}ied"), format!("{verb}ing")),
        _ if ends(&["ee"]) => (format!("{verb}d"), format!("{verb}ing")),
        _ if ends(&["e"]) => (format!("{verb}d"), format!("{stem}ing")),
        _ => (format!("{verb}ed"), format!("{verb}ing")),
    };
    forms.push((past, Form::Past));
    forms.push((ing, Form::Ing));
    forms
}

/// Whether a word is a form of a verb that quotes: “said”, “warned”.
pub fn is_quoting_verb(word: &str) -> bool {
    takes(word, complement::QUOTE)
}

/// Whether a word is a form of a verb whose subject is that of what follows it: “seemed”.
pub fn is_raising_verb(word: &str) -> bool {
    takes(word, complement::RAISE)
}

/// Whether a word opens a question or a clause within another: “how”, “who”, “after”.
pub fn opens_clause(word: &str) -> bool {
    look_up(word).classes & (class::QUESTION | class::RELATIVE | class::SUBORDINATOR) != 0
}

fn takes(word: &str, complement: Bits) -> bool {
    look_up(word).cue.is_some_and(|cue| cue.complements & complement != 0)
}

/// Looks a token up; case does not matter.
pub(super) fn look_up(token: &str) -> Entry {
    if let Some(classes) = mark(token) {
        return Entry { classes, cue: None };
    }
    // No entry is longer, and lower-casing on the stack keeps the look-up cheap.
    let mut buffer = [0u8; 24];
    let Some(lower) = buffer.get_mut(..token.len()) else { return by_suffix(token) };
    lower.copy_from_slice(token.as_bytes());
    lower.make_ascii_lowercase();
    let entry = std::str::from_utf8(lower).ok().and_then(|lower| ENTRIES.get(lower));
    entry.copied().unwrap_or_else(|| by_suffix(token))
}

/// Unknown words in -ly are adverbs, mostly.
fn by_suffix(token: &str) -> Entry {
    let is_adverb =
        token.len() > 4 && token.ends_with("ly") && token.starts_with(char::is_lowercase);
    Entry { classes: if is_adverb { class::ADVERB } else { 0 }, cue: None }
}

/// The class of a punctuation mark. Straight quotation marks take their side from the text.
fn mark(token: &str) -> Option<Bits> {
    Some(match token {
        "," => class::COMMA,
        ";" => class::STOP | class::DASH,
        "—" | "–" | "--" | "―" | "---" => class::DASH,
        ":" => class::COLON,
        "(" | "[" | ")" | "]" => class::BRACKET,
        "." | "!" | "?" | "…" | "..." | "?!" | "!!" => class::STOP,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: Option<Form>) {
        assert_eq!(look_up(word).cue.map(|cue| cue.form), expected, "{word}");
    }

    #[test]
    fn verbs_inflect() {
        check("says", Some(Form::Third));
        check("Said", Some(Form::Past));
        check("denying", Some(Form::Ing));
        check("denied", Some(Form::Past));
        check("arguing", Some(Form::Ing));
        check("agreeing", Some(Form::Ing));
        check("wrote", Some(Form::Past));
        check("written", Some(Form::Participle));
        check("pressed", Some(Form::Past));
        check("presses", Some(Form::Third));
        check("swim", None);
    }

    #[test]
    fn every_row_of_the_lexicon_is_known() {
        for fields in rows(include_str!("../../../data/cues.tsv")) {
            assert_eq!(fields.len(), 4, "{fields:?}");
            for name in fields[3].split(' ') {
                assert_ne!(complement::all(name), 0, "unknown complement {name}");
            }
        }
        for fields in rows(include_str!("../../../data/function-words.tsv")) {
            assert_ne!(class::named(fields[1]), 0, "unknown class {fields:?}");
        }
    }
}
