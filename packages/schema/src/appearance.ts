import { enumeration, type ValueOf } from "./enumeration.js";

/** The colours of the client; SYSTEM follows the device. */
export const colorSchemes = enumeration({
  SYSTEM: ["跟随系统", "System"],
  LIGHT: ["浅色", "Light"],
  DARK: ["深色", "Dark"],
});

export type ColorScheme = ValueOf<typeof colorSchemes>;

/** How high the rows of lists are; COMFORTABLE adds 8 pixels to each. */
export const densities = enumeration({
  COMPACT: ["紧凑", "Compact"],
  COMFORTABLE: ["宽松", "Comfortable"],
});

export type Density = ValueOf<typeof densities>;
