import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import Link from './Link.astro';
import Network from './Network.astro';
import Term from './Term.astro';

/** What authors may write in MDX without an import. The gate knows the same names. */
export const proseComponents = { Cite, Claim, Figure, Link, Network, Term };
