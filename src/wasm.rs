//! The engine for JavaScript: the only file that names JavaScript types.
//!
//! Spans count UTF-16 units here and outward.

use crate::model::WeightsError;
use crate::{Model, Page, Report, Statements, TextRange};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, Response};

// What web-sys binds to windows or workers only, not without unstable flags, or as if it were there
// and never threw. An exception that is not caught here would end the work on a promise unseen, and
// leave whoever waits for it waiting for ever.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn fetch(url: &str) -> Result<JsValue, JsValue>;

    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    #[wasm_bindgen(js_name = ReadableStream)]
    type PackedStream;

    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(
        this: &PackedStream,
        through: &DecompressionStream,
    ) -> Result<ReadableStream, JsValue>;

    type Performance;

    #[wasm_bindgen(method, catch, js_name = clearMarks)]
    fn clear_marks(this: &Performance, name: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = clearMeasures)]
    fn clear_measures(this: &Performance, name: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn mark(this: &Performance, name: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn measure(this: &Performance, name: &str, mark: &str) -> Result<JsValue, JsValue>;
}

/// The engine, loaded and ready.
#[wasm_bindgen]
pub struct Engine {
    model: Model,
}

#[wasm_bindgen]
impl Engine {
    /// Loads the engine. `weights_url` is the address of our own weights file.
    ///
    /// # Errors
    /// When the file cannot be fetched, or is not the weights of this engine or damaged.
    pub async fn load(weights_url: String) -> Result<Engine, JsError> {
        let mut timeline = Timeline::default();
        timeline.begin("fetch");
        let file = fetch_file(&weights_url).await.map_err(|cause| {
            JsError::new(&format!(
                "The weights file could not be fetched from {}: {}",
                clip(&weights_url),
                clip(&message(&cause))
            ))
        })?;
        timeline.end();
        Engine::from_bytes(file).await
    }

    /// Makes the engine from a weights file that was read in some other way, as in Node. It may
    /// be unpacked already.
    ///
    /// # Errors
    /// When the bytes are not the weights of this engine or damaged.
    #[wasm_bindgen(js_name = fromBytes)]
    pub async fn from_bytes(file: Uint8Array) -> Result<Engine, JsError> {
        let mut timeline = Timeline::default();
        timeline.begin("unpack");
        let weights = unpack(&file).await?.to_vec();
        timeline.begin("weights");
        let model = Model::from_bytes(&weights)?;
        timeline.end();
        log(|| format!("{} bytes of weights, {} unpacked", file.length(), weights.len()));
        Ok(Engine { model })
    }

    /// Reads a page (see `Page` in the crate) and returns a `Report`, its spans in UTF-16 units.
    ///
    /// # Errors
    /// When `page` does not have the shape of a `Page`.
    pub fn analyze(&self, page: JsValue) -> Result<JsValue, JsError> {
        let mut timeline = Timeline::default();
        timeline.begin("input");
        let page: Page = serde_wasm_bindgen::from_value(page)?;
        let mut report = self.model.analyze_observed(&page, |stage| timeline.begin(stage.name()));
        timeline.begin("output");
        to_utf16(&page, &mut report);
        let value = serde_wasm_bindgen::to_value(&report)?;
        timeline.end();
        log(|| format!("{:?}, {} attributions", report.status, report.attributions.len()));
        Ok(value)
    }
}

/// A `Report` without some of its claims, indexes into its attributions; see `Report::leave_out`.
///
/// # Errors
/// When `report` does not have the shape of a `Report`.
#[wasm_bindgen(js_name = leaveOut)]
pub fn leave_out(report: JsValue, claims: &[u32]) -> Result<JsValue, JsError> {
    let report: Report = serde_wasm_bindgen::from_value(report)?;
    Ok(serde_wasm_bindgen::to_value(&report.leave_out(claims))?)
}

/// Compares two articles by what they say through their sources, the older first; see `compare` in the
/// crate. Ranges count UTF-16 units.
///
/// # Errors
/// When one of them does not have the shape of `Statements`.
#[wasm_bindgen]
pub fn compare(old: JsValue, new: JsValue) -> Result<JsValue, JsError> {
    let old: Statements = serde_wasm_bindgen::from_value(old)?;
    let new: Statements = serde_wasm_bindgen::from_value(new)?;
    let mut comparison = crate::compare(&old, &new);
    for pair in &mut comparison.claims {
        ranges_to_utf16(&old.claims[pair.old as usize].content, &mut pair.old_changes);
        ranges_to_utf16(&new.claims[pair.new as usize].content, &mut pair.new_changes);
    }
    Ok(serde_wasm_bindgen::to_value(&comparison)?)
}

async fn fetch_file(url: &str) -> Result<Uint8Array, JsValue> {
    let response: Response =
        fetch(url).await?.dyn_into().map_err(|_| JsValue::from_str("that was no answer."))?;
    if !response.ok() {
        return Err(JsValue::from_str(&format!("the answer was {}.", response.status())));
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?))
}

/// Unpacks a gzip file. Other bytes come back as they are: some servers have the browser unpack
/// what they send, and what is no weights file at all is told apart later.
async fn unpack(file: &Uint8Array) -> Result<Uint8Array, JsError> {
    if file.length() < 2 || (file.get_index(0), file.get_index(1)) != (0x1f, 0x8b) {
        return Ok(file.clone());
    }
    let unpacking = start_unpacking(file).map_err(|cause| {
        JsError::new(&format!(
            "The weights file could not be unpacked, for which `Response` and \
             `DecompressionStream` are needed: {}",
            clip(&message(&cause))
        ))
    })?;
    let unpacked = JsFuture::from(unpacking).await.map_err(|_| WeightsError::damaged())?;
    Ok(Uint8Array::new(&unpacked))
}

fn start_unpacking(file: &Uint8Array) -> Result<js_sys::Promise, JsValue> {
    let packed: JsValue = Response::new_with_opt_js_u8_array(Some(file))?.body().into();
    let through = DecompressionStream::new("gzip")?;
    let unpacked = packed.unchecked_ref::<PackedStream>().pipe_through(&through)?;
    Response::new_with_opt_readable_stream(Some(&unpacked))?.array_buffer()
}

/// What an exception says of itself.
fn message(cause: &JsValue) -> String {
    match cause.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => cause.as_string().unwrap_or_default(),
    }
}

/// A text from elsewhere as it fits into a message: an address may hold a whole file.
fn clip(text: &str) -> String {
    const LONGEST: usize = 120;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}

/// Shows in the browser's performance tools when each step began and how long it took.
///
/// Only the latest run of each step is kept, so that a worker that lives long does not hoard.
#[derive(Default)]
struct Timeline {
    running: Option<String>,
}

impl Timeline {
    fn begin(&mut self, step: &str) {
        self.end();
        let name = format!("sourcelight:{step}");
        if let Some(performance) = performance() {
            // Where one of them is missing or refuses, nothing is shown and nothing is lost.
            let _ = performance.clear_marks(&name);
            let _ = performance.clear_measures(&name);
            let _ = performance.mark(&name);
        }
        self.running = Some(name);
    }

    fn end(&mut self) {
        if let (Some(name), Some(performance)) = (self.running.take(), performance()) {
            let _ = performance.measure(&name, &name);
        }
    }
}

/// The platform's performance tools; some platforms have none, and some a part of them.
fn performance() -> Option<Performance> {
    let found = Reflect::get(&js_sys::global(), &"performance".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

/// Writes to the console, in debug builds only.
fn log(line: impl FnOnce() -> String) {
    if cfg!(debug_assertions) {
        web_sys::console::debug_1(&format!("Sourcelight: {}", line()).into());
    }
}

/// Has a panic tell on the console what it was, in debug builds only.
#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn show_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

fn to_utf16(page: &Page, report: &mut Report) {
    for span in report.spans_mut() {
        let text = &page.blocks[span.block as usize].text;
        let start = utf16_len(&text[..span.start as usize]);
        let len = utf16_len(&text[span.start as usize..span.end as usize]);
        span.start = start;
        span.end = start + len;
    }
}

/// Ranges of a text, ascending.
fn ranges_to_utf16(text: &str, ranges: &mut [TextRange]) {
    let (mut bytes, mut units) = (0, 0);
    for TextRange { start, end } in ranges {
        for place in [start, end] {
            units += utf16_len(&text[bytes..*place as usize]);
            bytes = *place as usize;
            *place = units;
        }
    }
}

fn utf16_len(text: &str) -> u32 {
    text.chars().map(|c| c.len_utf16() as u32).sum()
}
