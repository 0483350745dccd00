/** Where readers report errors. Both are set for the build and may be left out. */
export interface Settings {
  /** Address of the public repository, with issue forms as GitHub and Forgejo have them, no slash at the end. Variable: REPOSITORY. */
  repository: string | undefined;
  /** Mail address for those who have no account there. Variable: CONTACT. */
  contact: string | undefined;
}

/**
 * Reads the settings from variables of the environment; an empty one counts as not set.
 * @throws where one is set to what it can't be
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const repository = env['REPOSITORY']?.trim().replace(/\/+$/, '') || undefined;
  const contact = env['CONTACT']?.trim() || undefined;
  if (repository && !/^https?:\/\/[^\s/?#]+\/[^\s?#]+$/.test(repository)) throw new Error(`REPOSITORY is "${repository}", and that is no address of a repository. Write it in full, such as https://example.org/gone-dark, or leave it out.`);
  if (contact && !/^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/.test(contact)) throw new Error(`CONTACT is "${contact}", and that is no mail address. Write one such as corrections@example.org, or leave it out.`);
  return { repository, contact };
}

export const settings = readSettings(process.env);
