import { factsSchema, type Facts } from '../../src/schemas/facts.ts';

/** The facts of an invented network that has only what it must, and `over`. */
export function makeFacts(over: Record<string, unknown> = {}): Facts {
  const sources = ['s1'];
  return factsSchema.parse({
    name: 'Larkline',
    outcome: 'seized',
    outcome_text: 'Police took its server.',
    led_by: 'Dutch police',
    lifespan: makeLifespan({}),
    operations: [{ name: 'Fieldfare', agency: 'Dutch police', country: 'NL', sources }],
    product: [{ text: 'A phone.', sources }],
    technique: [{ text: 'Police copied the server.', sources }],
    agencies: [{ name: 'Dutch police', country: 'NL', role: 'led the case', sources }],
    countries: [{ code: 'NL', part: 'seat', sources }],
    milestones: [{ id: 'm-2019-06-20-raids', date: '2019-06-20', kind: 'takedown', text: 'Police searched the company.', sources }],
    figures: [{ id: 'f-arrests-2019', metric: 'arrests', value: 42, qualifier: 'about', unit: 'people', scope: 'worldwide', as_of: '2019', sources }],
    unknowns: [{ id: 'q-price', text: 'What a phone cost.' }],
    ...over,
  });
}

/** A lifespan from its dates; a missing one is not known to have been, `unknown` is a date that no source gives. */
export function makeLifespan({ launched, covertFrom, covertTo, takenDown = '2019-06-20' }: { launched?: string; covertFrom?: string; covertTo?: string; takenDown?: string }): Record<string, unknown> {
  const point = (date: string | undefined) => (date === undefined ? null : { date, sources: ['s1'] });
  return { launched: point(launched), covert_from: point(covertFrom), covert_to: point(covertTo), taken_down: point(takenDown), announced: point(takenDown) };
}
