/** The frame of the timeline: without a query it stays as the build drew it, and nothing more is loaded. */
const query = new URLSearchParams(location.search);
if (query.size) void import('./frame-view').then(({ showView }) => showView(location.search));
export {};
