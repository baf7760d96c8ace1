import { theme as antdTheme, type ThemeConfig } from "antd";

/** The two columns of the colour table. */
export type ColorScheme = "light" | "dark";

interface Palette {
  primary: string;
  /** Darker than the rest state, so that white words on it stay readable. */
  primaryHover: string;
  primaryActive: string;
  link: string;
  ok: string;
  warn: string;
  over: string;
  bg: string;
  surface: string;
  sunken: string;
  hover: string;
  track: string;
  text: string;
  text2: string;
  text3: string;
  line: string;
  lineStrong: string;
  control: string;
}

// The component library computes shades from these, so it needs values where our own styles use the roles of tokens.css.
const palettes: Record<ColorScheme, Palette> = {
  light: {
    primary: "#0958d9",
    primaryHover: "#074bb8",
    primaryActive: "#063d96",
    link: "#0958d9",
    ok: "#237804",
    warn: "#874d00",
    over: "#a8071a",
    bg: "#f5f6f8",
    surface: "#ffffff",
    sunken: "#fafbfc",
    hover: "#f2f4f7",
    track: "#eceef2",
    text: "#1b1f26",
    text2: "#454c58",
    text3: "#626a77",
    line: "#e4e7ec",
    lineStrong: "#cdd2da",
    control: "#868e9a",
  },
  dark: {
    primary: "#2b6fe8",
    primaryHover: "#2563d4",
    primaryActive: "#1f56bb",
    link: "#6ea6ff",
    ok: "#7cc95a",
    warn: "#f0b24f",
    over: "#ff8a8a",
    bg: "#0e1014",
    surface: "#16191f",
    sunken: "#12151a",
    hover: "#1f242c",
    track: "#0b0d10",
    text: "#e7e9ee",
    text2: "#bcc2cd",
    text3: "#98a0ad",
    line: "#2a2f39",
    lineStrong: "#3c434f",
    control: "#78818f",
  },
};

function componentsOf(color: Palette): ThemeConfig["components"] {
  return {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none", fontWeight: 500, paddingInline: 12, paddingInlineSM: 8 },
    Input: { colorBorder: color.control, paddingInline: 8 },
    InputNumber: { colorBorder: color.control, paddingInline: 8 },
    DatePicker: { colorBorder: color.control, paddingInline: 8 },
    Select: { colorBorder: color.control },
    TreeSelect: { colorBorder: color.control },
    Checkbox: { colorBorder: color.control },
    Radio: { colorBorder: color.control },
    Switch: { colorTextQuaternary: color.control },
    Table: {
      headerBg: color.sunken,
      headerColor: color.text3,
      headerSplitColor: "transparent",
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 12,
      cellFontSizeSM: 13,
      rowHoverBg: color.hover,
      borderColor: color.line,
    },
    Segmented: { itemSelectedBg: color.surface, trackBg: color.track, itemColor: color.text2 },
  };
}

/** The theme of the component library for one column of the colour table; without motion, which it would wait for the end of. */
export function themeFor(scheme: ColorScheme): ThemeConfig {
  const color = palettes[scheme];
  return {
    algorithm: scheme === "dark" ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: color.primary,
      colorPrimaryHover: color.primaryHover,
      colorPrimaryActive: color.primaryActive,
      colorInfo: color.primary,
      colorLink: color.link,
      colorLinkHover: color.link,
      colorSuccess: color.ok,
      colorWarning: color.warn,
      colorError: color.over,
      colorBgLayout: color.bg,
      colorBgContainer: color.surface,
      colorBgElevated: color.surface,
      colorText: color.text,
      colorTextSecondary: color.text2,
      colorTextTertiary: color.text3,
      colorTextDescription: color.text3,
      colorTextPlaceholder: color.text3,
      colorTextDisabled: color.text3,
      colorTextQuaternary: color.text3,
      colorBorder: color.lineStrong,
      colorBorderSecondary: color.line,
      colorSplit: color.line,
      fontFamily: "var(--font)",
      fontFamilyCode: "var(--font-code)",
      fontSize: 14,
      lineHeight: 1.5714,
      fontSizeSM: 12,
      fontSizeLG: 16,
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 8,
      controlHeight: 32,
      controlHeightSM: 24,
      controlHeightLG: 40,
      sizeUnit: 4,
      sizeStep: 4,
      // The library's own motion holds back what it moves: a form in a dialog that still opens forgets words typed that early.
      // What floats appears by base.css instead.
      motion: false,
      // What a button does stays readable while it is being done; the turning sign tells that it is.
      opacityLoading: 1,
      motionDurationMid: "0.12s",
      motionDurationSlow: "0.12s",
      boxShadow: "none",
      boxShadowTertiary: "none",
      boxShadowSecondary: "0 8px 24px rgb(0 0 0 / 18%)",
    },
    components: componentsOf(color),
  };
}
