/** More than the growth of counted memory after which V8 starts to mark: 64 MiB. */
const COUNTED_BYTES = 96 * 1024 ** 2;

/**
 * Makes the garbage collector look soon. V8 does not count shared memory, so indexes that were
 * replaced would pile up until something else fills the heap; a plain buffer of that size is
 * counted, and as nobody writes into it, it takes no memory.
 */
export function noticeSharedMemory(): void {
  new ArrayBuffer(COUNTED_BYTES);
}
