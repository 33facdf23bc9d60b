/** What is true of the person and the screen, whatever anybody was told of it. */
export interface Truth {
  /** The computer is awake and the browser open. */
  awake: boolean;
  /** Mouse and keyboard are in use all the while. */
  touching: boolean;
  /** When they were last used, while they are not. */
  lastInput: number;
  locked: boolean;
  audible: boolean;
  fullscreen: boolean;
  /** The call service that is open in a tab. */
  call: string | null;
}
