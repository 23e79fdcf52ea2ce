//! The figures as JSON, in the shared scorer's shape.

use super::{Figure, Outcome, Section};
use serde_json::{Map, Value, json};

/// One object: for each section an object of figures, rates as `[precision, recall, F1]` in
/// percent, numbers out of numbers as `[right, of]`, claims of about equal confidence as
/// `[number, mean confidence, share right]` with both in percent; `{"missing": reason}` where nothing could be measured.
pub fn to_json(sections: &[Section]) -> Value {
    let object: Map<String, Value> =
        sections.iter().map(|section| (section.key.clone(), outcome(&section.outcome))).collect();
    Value::Object(object)
}

fn outcome(outcome: &Outcome) -> Value {
    match outcome {
        Outcome::Missing(reason) => json!({ "missing": reason }),
        Outcome::Measured(figures) => {
            figures.iter().map(|(name, figure)| (name.clone(), value(figure))).collect()
        }
    }
}

fn value(figure: &Figure) -> Value {
    match figure {
        Figure::Rate(rate) => json!([rate.precision(), rate.recall(), rate.f1()]),
        Figure::Percent(percent) => json!(percent),
        Figure::Count(count) => json!(count),
        Figure::Share(share) => json!([share.right, share.of]),
        Figure::Bin(bin) if bin.right.of == 0 => json!([0, null, null]),
        Figure::Bin(bin) => json!([bin.right.of, bin.mean_confidence(), bin.right.percent()]),
    }
}
