import type { APIRoute } from 'astro';
import { answerWith } from './feeds/_following';

/** The JSON feed of corrections and material changes, newest first. Its dates are those of publication here, never of events. */
export const GET: APIRoute = () => answerWith('/corrections.json');
