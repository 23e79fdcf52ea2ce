/** Whether the card's shadow root is open; only builds for tests say so. */
declare const OPEN_CARD: boolean | undefined;
