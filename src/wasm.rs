//! The engine for JavaScript: the only file that names JavaScript types.
//!
//! Spans count UTF-16 units here and outward.

use crate::model::WeightsError;
use crate::{Model, Page, Report};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Performance, ReadableStream, ReadableWritablePair, Response};

// What web-sys binds to windows or workers only, or not without unstable flags. All of it is in
// windows, workers, service workers and Node alike.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn fetch(url: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static PERFORMANCE: Option<Performance>;

    #[wasm_bindgen(extends = ReadableWritablePair)]
    type DecompressionStream;

    #[wasm_bindgen(constructor)]
    fn new(format: &str) -> DecompressionStream;
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
                "The weights file could not be fetched from {weights_url}: {}",
                message(&cause)
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
        let weights = unpack(&file).await.map_err(|_| WeightsError::damaged())?.to_vec();
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

async fn fetch_file(url: &str) -> Result<Uint8Array, JsValue> {
    let response: Response = fetch(url).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&format!("the answer was {}.", response.status())));
    }
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?))
}

/// Unpacks a gzip file. Other bytes come back as they are: some servers have the browser unpack
/// what they send, and what is no weights file at all is told apart later.
async fn unpack(file: &Uint8Array) -> Result<Uint8Array, JsValue> {
    if (file.at(0), file.at(1)) != (Some(0x1f), Some(0x8b)) {
        return Ok(file.clone());
    }
    let packed: Option<ReadableStream> = Response::new_with_opt_js_u8_array(Some(file))?.body();
    let unpacked = packed.map(|stream| stream.pipe_through(&DecompressionStream::new("gzip")));
    let response = Response::new_with_opt_readable_stream(unpacked.as_ref())?;
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?))
}

/// What an exception says of itself.
fn message(cause: &JsValue) -> String {
    match cause.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => cause.as_string().unwrap_or_default(),
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
        with_performance(|performance| {
            performance.clear_marks_with_mark_name(&name);
            performance.clear_measures_with_measure_name(&name);
            performance.mark(&name)
        });
        self.running = Some(name);
    }

    fn end(&mut self) {
        if let Some(name) = self.running.take() {
            with_performance(|performance| performance.measure_with_start_mark(&name, &name));
        }
    }
}

/// Where there is no such tool, or it refuses, nothing is shown and nothing is lost.
fn with_performance(act: impl FnOnce(&Performance) -> Result<(), JsValue>) {
    PERFORMANCE.with(|performance| {
        let _ = performance.as_ref().map(act);
    });
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

fn utf16_len(text: &str) -> u32 {
    text.chars().map(|c| c.len_utf16() as u32).sum()
}
