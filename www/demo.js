import init from '#engine';

await init();
