//! The engine for JavaScript: the only file that names JavaScript types.
//!
//! Spans count UTF-16 units here and outward.

use crate::{BlockSpan, Page, Report};
use wasm_bindgen::prelude::*;

/// The engine, loaded and ready.
#[wasm_bindgen]
pub struct Engine {}

#[wasm_bindgen]
impl Engine {
    /// Loads the engine. `weights_url` is the address of our own weights file.
    pub async fn load(weights_url: String) -> Result<Engine, JsError> {
        let _ = weights_url;
        Ok(Engine {})
    }

    /// Reads a page (see `Page` in the crate) and returns a `Report`, its spans in UTF-16 units.
    ///
    /// # Errors
    /// When `page` does not have the shape of a `Page`.
    pub fn analyze(&self, page: JsValue) -> Result<JsValue, JsError> {
        let page: Page = serde_wasm_bindgen::from_value(page)?;
        let mut report = crate::analyze(&page);
        to_utf16(&page, &mut report);
        Ok(serde_wasm_bindgen::to_value(&report)?)
    }
}

fn to_utf16(page: &Page, report: &mut Report) {
    let convert = |span: &mut BlockSpan| {
        let text = &page.blocks[span.block as usize].text;
        let start = utf16_len(&text[..span.start as usize]);
        let len = utf16_len(&text[span.start as usize..span.end as usize]);
        span.start = start;
        span.end = start + len;
    };
    for attribution in &mut report.attributions {
        attribution.source.iter_mut().for_each(convert);
        attribution.cue.iter_mut().for_each(convert);
        attribution.content.iter_mut().for_each(convert);
        attribution.addressee.iter_mut().for_each(convert);
        if let Some(anonymity) = &mut attribution.anonymity {
            anonymity.grounds.iter_mut().for_each(convert);
        }
    }
    for source in &mut report.sources {
        source.mentions.iter_mut().for_each(convert);
    }
}

fn utf16_len(text: &str) -> u32 {
    text.chars().map(|c| c.len_utf16() as u32).sum()
}
