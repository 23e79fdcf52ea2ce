//! CoreNLP's trees over articles (Universal Dependencies v1, machine output), converted to v2.

use super::{TreebankSentence, read_text};
use crate::{Error, Result};
use serde::Deserialize;
use serde::de::IgnoredAny;
use sourcelight::source::EntityType;
use sourcelight::syntax::parser::NONE;
use sourcelight::syntax::{Deprel, Tag, Word};
use sourcelight::text::tokenize;
use std::collections::HashMap;
use std::path::Path;

#[derive(Deserialize)]
struct TextLine {
    id: String,
    text: String,
}

/// One article's parse.
#[derive(Deserialize)]
pub(super) struct ParseLine {
    pub id: String,
    pub sentences: Vec<Vec<Token>>,
}

/// Start, end (code points), tag, lemma, entity, head from 1 (0 is the root), label.
#[derive(Deserialize)]
pub(super) struct Token(pub usize, pub usize, String, IgnoredAny, String, u32, String);

impl Token {
    /// What the token names, if it is of a name.
    pub fn name_type(&self) -> Option<EntityType> {
        match self.4.as_str() {
            _ if !self.2.starts_with("NNP") => None,
            "PERSON" => Some(EntityType::Person),
            "ORGANIZATION" => Some(EntityType::Organization),
            "LOCATION" => Some(EntityType::Place),
            _ => None,
        }
    }
}

/// The articles' texts in code points, by id.
pub(super) fn read_texts(articles: &Path) -> Result<HashMap<String, Vec<char>>> {
    let parse = |line: &str| {
        let line: TextLine =
            serde_json::from_str(line).map_err(|error| Error::new(articles, error))?;
        Ok((line.id, line.text.chars().collect()))
    };
    read_text(articles)?.lines().map(parse).collect()
}

/// Reads the silver trees of the articles in `articles`, leaving out sentences that CoreNLP cuts
/// into other tokens than we do.
///
/// # Errors
/// When a file cannot be read or a line has another shape.
pub fn read_silver_trees(articles: &Path, parses: &Path) -> Result<Vec<TreebankSentence>> {
    let texts = read_texts(articles)?;
    let mut sentences = Vec::new();
    for line in read_text(parses)?.lines() {
        let line: ParseLine =
            serde_json::from_str(line).map_err(|error| Error::new(parses, error))?;
        let Some(text) = texts.get(&line.id) else { continue };
        sentences.extend(line.sentences.iter().filter_map(|sentence| convert(sentence, text)));
    }
    Ok(sentences)
}

fn convert(tokens: &[Token], text: &[char]) -> Option<TreebankSentence> {
    let forms: Vec<String> = tokens
        .iter()
        .map(|token| text.get(token.0..token.1).map(|chars| chars.iter().collect()))
        .collect::<Option<_>>()?;
    let (start, end) = (tokens.first()?.0, tokens.last()?.1);
    let whole: String = text.get(start..end)?.iter().collect();
    let mut ours = Vec::new();
    tokenize(&whole, 0, &mut ours);
    let is_same = ours.len() == forms.len()
        && ours.iter().zip(&forms).all(|(token, form)| token.span.slice(&whole) == form);
    if !is_same || tokens.iter().any(|token| token.6 == "dep") {
        return None;
    }
    Some(TreebankSentence {
        words: forms.iter().map(|form| Word::new(form)).collect(),
        tags: tokens.iter().zip(&forms).map(|(token, form)| tag(token, form)).collect(),
        heads: (0..tokens.len()).map(|at| head(tokens, at)).collect(),
        deprels: tokens.iter().map(|token| deprel(token, tokens)).collect(),
        forms,
    })
}

/// The head as an index. In v2 a conjunction or comma hangs on the conjunct behind it, not on the
/// first.
fn head(tokens: &[Token], at: usize) -> u32 {
    let token = &tokens[at];
    let is_joint = token.6 == "cc" || token.6 == "punct" && token.2 == ",";
    if is_joint && (1..=at as u32).contains(&token.5) {
        let is_conjunct = |other: &Token| other.6 == "conj" && other.5 == token.5;
        if let Some(offset) = tokens[at + 1..].iter().position(is_conjunct) {
            return (at + 1 + offset) as u32;
        }
    }
    token.5.checked_sub(1).unwrap_or(NONE)
}

fn tag(token: &Token, form: &str) -> Tag {
    let (xpos, label) = (token.2.as_str(), token.6.as_str());
    let upos = match xpos {
        "MD" => "AUX",
        _ if xpos.starts_with('V') => match label {
            "aux" | "auxpass" | "cop" => "AUX",
            _ => "VERB",
        },
        "TO" if label == "case" => "ADP",
        "TO" | "POS" => "PART",
        "IN" if label == "mark" || label == "advcl" => "SCONJ",
        "IN" | "RP" => "ADP",
        "NNP" | "NNPS" => "PROPN",
        "NN" | "NNS" => "NOUN",
        "JJ" | "JJR" | "JJS" => "ADJ",
        "RB" if is_negation(form) => "PART",
        "RB" | "RBR" | "RBS" | "WRB" => "ADV",
        "DT" | "WDT" | "PDT" if matches!(label, "det" | "neg" | "det:predet") => "DET",
        "DT" | "WDT" | "PDT" | "PRP" | "PRP$" | "WP" | "WP$" | "EX" => "PRON",
        "CC" => "CCONJ",
        "CD" => "NUM",
        "UH" => "INTJ",
        "$" | "#" | "SYM" => "SYM",
        "FW" | "LS" => "X",
        _ => "PUNCT",
    };
    Tag::from_treebank(upos, xpos)
}

fn is_negation(form: &str) -> bool {
    ["not", "n't", "n’t"].iter().any(|word| form.eq_ignore_ascii_case(word))
}

fn deprel(token: &Token, tokens: &[Token]) -> Deprel {
    let head_tag = token
        .5
        .checked_sub(1)
        .and_then(|head| tokens.get(head as usize))
        .map_or("", |head| &head.2);
    let is_clause = head_tag.starts_with('V') || head_tag.starts_with("JJ");
    Deprel::from_name(match token.6.as_str() {
        "dobj" => "obj",
        "nsubjpass" => "nsubj:pass",
        "csubjpass" => "csubj",
        "auxpass" => "aux:pass",
        "neg" if token.2 == "DT" => "det",
        "neg" => "advmod",
        "mwe" => "fixed",
        "nmod" if is_clause => "obl",
        "nmod:tmod" | "nmod:npmod" if is_clause => "obl:unmarked",
        "nmod:tmod" | "nmod:npmod" => "nmod:unmarked",
        label => label,
    })
}
