//! Part-of-speech tags and dependency labels of Universal Dependencies v2.

use crate::model::RowIndex;

/// A universal part-of-speech tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of Universal Dependencies v2")]
pub enum Upos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// A universal tag refined by number, verb form or pronoun type, where the treebanks' own tags
/// (Penn Treebank style) tell them apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(pub u8);

/// The refined tags: the universal tag, and the treebanks' tags that it is refined by; none for
/// the rest of the universal tag.
const TAGS: [(Upos, &[&str]); 31] = [
    (Upos::Noun, &[]),
    (Upos::Noun, &["NNS", "NNPS"]),
    (Upos::Propn, &[]),
    (Upos::Verb, &["VB"]),
    (Upos::Verb, &["VBD"]),
    (Upos::Verb, &["VBG"]),
    (Upos::Verb, &["VBN"]),
    (Upos::Verb, &["VBP"]),
    (Upos::Verb, &[]),
    (Upos::Aux, &[]),
    (Upos::Aux, &["MD"]),
    (Upos::Aux, &["VB", "VBN", "VBG"]),
    (Upos::Adj, &[]),
    (Upos::Adv, &[]),
    (Upos::Adv, &["WRB"]),
    (Upos::Adp, &[]),
    (Upos::Adp, &["RP"]),
    (Upos::Sconj, &[]),
    (Upos::Cconj, &[]),
    (Upos::Det, &[]),
    (Upos::Pron, &["PRP"]),
    (Upos::Pron, &["PRP$", "WP$"]),
    (Upos::Pron, &["WDT", "WP"]),
    (Upos::Pron, &[]),
    (Upos::Num, &[]),
    (Upos::Part, &["TO"]),
    (Upos::Part, &[]),
    (Upos::Punct, &[]),
    (Upos::Sym, &[]),
    (Upos::Intj, &[]),
    (Upos::X, &[]),
];

impl Tag {
    /// How many refined tags there are.
    pub const COUNT: usize = TAGS.len();
    /// The tag of plural nouns.
    pub const PLURAL_NOUN: Tag = Tag(1);
    /// The tag of verbs in the past tense.
    pub const PAST_VERB: Tag = Tag(4);
    /// The tag of verbs' present participles and gerunds.
    pub const PRESENT_PARTICIPLE: Tag = Tag(5);
    /// The tag of verbs' past participles.
    pub const PAST_PARTICIPLE: Tag = Tag(6);
    /// The tag of personal pronouns.
    pub const PERSONAL_PRONOUN: Tag = Tag(20);
    /// The tag of possessive pronouns.
    pub const POSSESSIVE_PRONOUN: Tag = Tag(21);
    /// The tag of interrogative and relative pronouns.
    pub const RELATIVE_PRONOUN: Tag = Tag(22);

    /// Whether a verb with the tag is finite: no infinitive, participle or gerund.
    pub fn is_finite(self) -> bool {
        matches!(
            TAGS.get(self.0 as usize),
            Some((Upos::Verb, [] | ["VBD" | "VBP"]) | (Upos::Aux, [] | ["MD"]))
        )
    }

    /// The universal tag.
    pub fn upos(self) -> Upos {
        TAGS.get(self.0 as usize).map_or(Upos::X, |&(upos, _)| upos)
    }

    /// The refined tag for a treebank's UPOS and XPOS columns.
    pub fn from_treebank(upos: &str, xpos: &str) -> Tag {
        let named = |tag: &(Upos, &[&str])| format!("{:?}", tag.0).to_uppercase() == upos;
        let refined = TAGS.iter().position(|tag| named(tag) && tag.1.contains(&xpos));
        let plain = || TAGS.iter().position(|tag| named(tag) && tag.1.is_empty());
        Tag(refined.or_else(plain).unwrap_or(Tag::COUNT - 1) as u8)
    }
}

/// A dependency label.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Deprel(pub u8);

const DEPRELS: [&str; 48] = [
    "root",
    "punct",
    "case",
    "nsubj",
    "det",
    "advmod",
    "amod",
    "obj",
    "obl",
    "conj",
    "nmod",
    "cc",
    "compound",
    "mark",
    "aux",
    "cop",
    "advcl",
    "nmod:poss",
    "xcomp",
    "acl:relcl",
    "flat",
    "ccomp",
    "parataxis",
    "acl",
    "nummod",
    "aux:pass",
    "appos",
    "discourse",
    "nsubj:pass",
    "obl:unmarked",
    "nmod:unmarked",
    "compound:prt",
    "expl",
    "fixed",
    "iobj",
    "list",
    "reparandum",
    "obl:agent",
    "dep",
    "csubj",
    "nmod:desc",
    "vocative",
    "det:predet",
    "advcl:relcl",
    "goeswith",
    "cc:preconj",
    "orphan",
    "dislocated",
];

impl Deprel {
    /// How many labels there are.
    pub const COUNT: usize = DEPRELS.len();

    /// The label's name; "dep" for a number that is none.
    pub fn name(self) -> &'static str {
        DEPRELS.get(self.0 as usize).copied().unwrap_or("dep")
    }

    /// The label of that name; an unknown subtype gives its main type, an unknown type "dep".
    pub fn from_name(name: &str) -> Deprel {
        let find = |name: &str| DEPRELS.iter().position(|&n| n == name).map(|i| Deprel(i as u8));
        let main = name.split(':').next().unwrap_or(name);
        find(name).or_else(|| find(main)).or_else(|| find("dep")).unwrap_or_default()
    }
}

static IRREGULAR: RowIndex<512> = RowIndex::new(include_str!("../../data/irregular-forms.tsv"));

/// The base of an irregular verb form in lower case; none for other words.
pub(super) fn irregular_base(form: &[u8]) -> Option<&'static [u8]> {
    // No irregular form is longer, and most words are no irregular form.
    (form.len() <= 11).then(|| IRREGULAR.get(form).map(str::as_bytes)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn treebank_tags_are_refined() {
        assert_eq!(Tag::from_treebank("VERB", "VBD"), Tag::PAST_VERB);
        assert_eq!(Tag::from_treebank("VERB", "VBG"), Tag::PRESENT_PARTICIPLE);
        assert_eq!(Tag::from_treebank("VERB", "VBN"), Tag::PAST_PARTICIPLE);
        assert_eq!(Tag::from_treebank("PRON", "PRP"), Tag::PERSONAL_PRONOUN);
        assert_eq!(Tag::from_treebank("PRON", "PRP$"), Tag::POSSESSIVE_PRONOUN);
        assert_eq!(Tag::from_treebank("PRON", "WP"), Tag::RELATIVE_PRONOUN);
        assert_eq!(Tag::from_treebank("PROPN", "NNPS").upos(), Upos::Propn);
    }

    #[test]
    fn unknown_labels_fall_back() {
        assert_eq!(Deprel::from_name("obl:tmod").name(), "obl");
        assert_eq!(Deprel::from_name("nonsense").name(), "dep");
        assert_eq!(Deprel(0).name(), "root");
    }
}
