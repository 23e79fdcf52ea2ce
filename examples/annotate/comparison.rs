//! Two articles side by side: a listing for people, and an object of JSON for programs.

use crate::output::{self, count, line};
use serde_json::{Value, json};
use sourcelight::{ClaimPair, Comparison, Statement, Statements, WhoSays, Wording};

/// Two articles with what they have in common; the older comes first.
pub struct Compared {
    /// Where each comes from.
    pub origins: [String; 2],
    /// What each says through its sources.
    pub statements: [Statements; 2],
    /// What they have in common, and what not.
    pub comparison: Comparison,
}

impl Compared {
    /// Lists what differs first, then what does not.
    pub fn list(&self) -> String {
        let [old, new] = &self.statements;
        let mut out = String::new();
        for (mark, origin) in ["<", ">"].iter().zip(&self.origins) {
            line(&mut out, format!("{mark} {origin}"));
        }
        let pairs = |title: &str, out: &mut String, is_wanted: &dyn Fn(&ClaimPair) -> bool| {
            let wanted = || self.comparison.claims.iter().filter(|pair| is_wanted(pair));
            if wanted().next().is_none() {
                return;
            }
            heading(out, title);
            for pair in wanted() {
                let (before, after) =
                    (&old.claims[pair.old as usize], &new.claims[pair.new as usize]);
                line(out, format!("< {}: {}", name(before, old), before.content));
                line(out, format!("> {}: {}", name(after, new), after.content));
            }
        };
        let is_named = |pair: &ClaimPair| is_naming(pair.who);
        pairs("Named in one, unnamed in the other", &mut out, &is_named);
        let is_other = |pair: &ClaimPair| pair.who == WhoSays::Other;
        pairs("Of another source", &mut out, &is_other);
        let is_changed = |pair: &ClaimPair| {
            pair.wording == Wording::Changed
                && matches!(pair.who, WhoSays::Same | WhoSays::NotClear)
        };
        pairs("In other words", &mut out, &is_changed);
        self.list_sources(&mut out);
        for (title, mark, statements, claims) in [
            ("Claims only in the first", "<", old, &self.comparison.only_old),
            ("Claims only in the second", ">", new, &self.comparison.only_new),
        ] {
            if !claims.is_empty() {
                heading(&mut out, title);
            }
            for &at in claims {
                let claim = &statements.claims[at as usize];
                line(&mut out, format!("{mark} {}: {}", name(claim, statements), claim.content));
            }
        }
        let both = self.comparison.claims.len();
        let [first, second] = [&self.comparison.only_old, &self.comparison.only_new].map(Vec::len);
        line(&mut out, "");
        let claims = count(both, "claim");
        let only = format!("{first} only in the first, {second} only in the second");
        line(&mut out, format!("{claims} in both, {only}"));
        out
    }

    fn list_sources(&self, out: &mut String) {
        let [old, new] = &self.statements;
        let called = |at: Option<u32>, statements: &Statements| {
            at.map(|at| statements.sources[at as usize].name.clone())
        };
        let mut both = Vec::new();
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for pair in &self.comparison.sources {
            match (called(pair.old, old), called(pair.new, new)) {
                (Some(a), Some(b)) if a == b => both.push(a),
                (Some(a), Some(b)) => both.push(format!("{a} ({b})")),
                (Some(a), None) => first.push(a),
                (None, Some(b)) => second.push(b),
                (None, None) => {}
            }
        }
        let parts = [
            ("Named in both", both),
            ("Named only in the first", first),
            ("Named only in the second", second),
        ];
        for (title, names) in parts {
            if !names.is_empty() {
                heading(out, title);
                names.iter().for_each(|name| line(out, format!("  {name}")));
            }
        }
    }

    /// An object with both articles' sources and claims, and the comparison, whose indexes are theirs.
    pub fn to_json(&self) -> String {
        let side = |at: usize| -> Value {
            let Statements { sources, claims } = &self.statements[at];
            json!({ "id": self.origins[at], "sources": sources, "claims": claims })
        };
        let mut whole = json!(self.comparison);
        (whole["old"], whole["new"]) = (side(0), side(1));
        format!("{whole}\n")
    }
}

fn is_naming(who: WhoSays) -> bool {
    matches!(who, WhoSays::NamedInNew | WhoSays::NamedInOld)
}

/// Whose a claim is, with the kind.
fn name(claim: &Statement, statements: &Statements) -> String {
    let kind = output::name(claim.kind);
    match claim.source.map(|at| &statements.sources[at as usize]) {
        Some(source) => format!("{} ({kind})", source.name),
        None => format!("- ({kind})"),
    }
}

fn heading(out: &mut String, title: &str) {
    line(out, "");
    line(out, format!("{title}:"));
}
