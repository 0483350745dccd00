declare namespace App {
  interface Locals {
    /** The network whose story is being rendered: the components of its prose look their ids up in it. */
    network?: import('./model/network.ts').Network;
    /** Names of all networks by slug, for links between them in prose. */
    names?: ReadonlyMap<string, string>;
  }
}
