/** An event of Chromium's trace format; times in microseconds. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { beginData?: { stackTrace?: { functionName: string; url: string; lineNumber: number }[] }; data?: { type?: string } };
}

/** Layouts and style recalculations that a script forced between the two marks of a journey, and from where. */
export interface Forced {
  layouts: number;
  styles: number;
  /** Functions from which layouts were forced, with how often. */
  from: [place: string, times: number][];
}

const scripts = new Set(['EventDispatch', 'FireAnimationFrame', 'TimerFire', 'FunctionCall']);

/** Finds layouts inside the run of a handler: there it was the script that asked for it, elsewhere the browser's own frame. */
export function findForcedLayouts(events: readonly TraceEvent[]): Forced {
  const begin = events.find(({ name }) => name === 'journey-begin');
  const end = events.find(({ name }) => name === 'journey-end');
  if (!begin || !end) throw new Error('The trace has no marks of the journey.');
  const own = events.filter(({ pid, tid, ts, ph }) => ph === 'X' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts);
  const runs = own.filter(({ name }) => scripts.has(name)).toSorted((a, b) => a.ts - b.ts);
  const inScript = ({ ts }: TraceEvent) => runs.some((run) => run.ts < ts && ts < run.ts + (run.dur ?? 0));
  const forced = own.filter(({ name }) => name === 'Layout').filter(inScript);
  const from = new Map<string, number>();
  for (const { args } of forced) {
    const place = args?.beginData?.stackTrace?.[0]?.functionName || 'unnamed';
    from.set(place, (from.get(place) ?? 0) + 1);
  }
  return { layouts: forced.length, styles: own.filter(({ name }) => name === 'UpdateLayoutTree').filter(inScript).length, from: [...from].toSorted((a, b) => b[1] - a[1]) };
}
