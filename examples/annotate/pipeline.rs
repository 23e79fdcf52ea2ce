//! Work on many items at a time, in and out in one order, in bounded memory.

use std::io;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{TryRecvError, sync_channel};
use std::thread::spawn;

/// How many items may wait before and after each worker. With fewer, a long item makes more
/// workers wait; with more, more memory is taken.
const WAITING: usize = 8;

/// Takes every item through `work`, on `threads` threads at a time, and gives the results to `put`
/// in the order of the items; `None` when the next result is not there yet.
///
/// Items are dealt to the workers in turn and their results collected in the same turn, so order
/// needs no buffer. Threads that are still at work when `put` has had enough end with the process.
///
/// # Errors
/// When `put` fails.
pub fn run<Item, Output, Work>(
    threads: NonZero<usize>,
    items: impl Iterator<Item = Item> + Send + 'static,
    work: Work,
    mut put: impl FnMut(Option<Output>) -> io::Result<ControlFlow<()>>,
) -> io::Result<()>
where
    Item: Send + 'static,
    Output: Send + 'static,
    Work: Fn(Item) -> Output + Send + Sync + 'static,
{
    let work = Arc::new(work);
    let (inputs, outputs): (Vec<_>, Vec<_>) = (0..threads.get())
        .map(|_| {
            let (give, take) = sync_channel::<Item>(WAITING);
            let (finish, collect) = sync_channel::<Output>(WAITING);
            let work = Arc::clone(&work);
            spawn(move || {
                for item in take {
                    if finish.send(work(item)).is_err() {
                        break;
                    }
                }
            });
            (give, collect)
        })
        .unzip();
    spawn(move || {
        for (item, input) in items.zip(inputs.iter().cycle()) {
            if input.send(item).is_err() {
                break;
            }
        }
    });
    // A worker that has ended had no item at its turn, so there are none after it.
    for output in outputs.iter().cycle() {
        let result = match output.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Disconnected) => return Ok(()),
            Err(TryRecvError::Empty) => {
                if put(None)?.is_break() {
                    return Ok(());
                }
                let Ok(result) = output.recv() else { return Ok(()) };
                result
            }
        };
        if put(Some(result))?.is_break() {
            return Ok(());
        }
    }
    Ok(())
}
