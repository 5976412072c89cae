import type { VNode } from 'preact';

/** Simple marks of the card brands, drawn inline so that nothing shifts while images load. */
export const brandMarks = new Map<string, () => VNode>([
  ['VISA', Visa],
  ['MASTERCARD', Mastercard],
  ['AMEX', Amex],
  ['JCB', Jcb],
  ['DINERS', Diners],
  ['DISCOVER', Discover],
  ['CUP', UnionPay],
  ['MAESTRO', Maestro],
  ['CARTES_BANCAIRES', CartesBancaires],
  ['ELO', Elo],
  ['HIPERCARD', Hipercard],
  ['MIR', Mir],
]);

export function Plate({ fill = '#fff' }: { fill?: string }) {
  return <rect x="0.5" y="0.5" width="35" height="23" rx="3.5" fill={fill} class="plate" />;
}

function Visa() {
  return (
    <>
      <Plate />
      <path
        fill="#1434cb"
        d="M15.6 8.1l-3 7.9h-2L9.100 9.8c-.1-.4-.2-.5-.5-.7-.5-.3-1.300-.5-2-.7l.05-.3h3.2c.4 0 .8.3.9.8l.8 4.200 1.950-5zm7.700 5.300c0-2-2.800-2.200-2.800-3.050 0-.3.25-.550.85-.650.3-.05 1.100-.05 2 .35l.35-1.650a5.600 5.600 0 0 0-1.900-.35c-2 0-3.400 1.050-3.400 2.600 0 1.100 1 1.750 1.800 2.150.8.4 1.050.65 1.050 1 0 .55-.65.75-1.200.8-1.050 0-1.650-.3-2.150-.5l-.35 1.700c.5.2 1.400.4 2.350.4 2.150 0 3.400-1.050 3.400-2.800m5.250 2.600h1.850l-1.600-7.900h-1.700c-.4 0-.7.2-.85.550L23.250 16h2.100l.4-1.150h2.550zm-2.200-2.750l1.050-2.900.6 2.900zM18.450 8.100L16.800 16h-2l1.650-7.900z"
      />
    </>
  );
}

function Mastercard() {
  return (
    <>
      <Plate />
      <circle cx="14" cy="12" r="7" fill="#eb001b" />
      <circle cx="22" cy="12" r="7" fill="#f79e1b" />
      <path d="M18 6.26a7 7 0 0 1 0 11.48 7 7 0 0 1 0-11.480" fill="#ff5f00" />
    </>
  );
}

function Maestro() {
  return (
    <>
      <Plate />
      <circle cx="14" cy="12" r="7" fill="#eb001b" />
      <circle cx="22" cy="12" r="7" fill="#00a2e5" />
      <path d="M18 6.26a7 7 0 0 1 0 11.48 7 7 0 0 1 0-11.480" fill="#7375cf" />
    </>
  );
}

function Amex() {
  return (
    <>
      <Plate fill="#1f72cd" />
      <Letters text="AMEX" y={15.5} size={9.5} width={26} fill="#fff" />
    </>
  );
}

function Jcb() {
  return (
    <>
      <Plate />
      <path d="M8 7.500a3 3 0 0 1 3-3h2v12a3 3 0 0 1-3 3H8z" fill="#0b63b0" />
      <path d="M15.500 7.500a3 3 0 0 1 3-3h2v12a3 3 0 0 1-3 3h-2z" fill="#d8163f" />
      <path d="M23 7.500a3 3 0 0 1 3-3h2v12a3 3 0 0 1-3 3h-2z" fill="#1f9a46" />
      <Letters text="J C B" y={14} size={5.5} width={17} fill="#fff" />
    </>
  );
}

function Diners() {
  return (
    <>
      <Plate />
      <circle cx="18" cy="12" r="8.500" fill="#0079be" />
      <circle cx="18" cy="12" r="6.800" fill="#fff" />
      <path
        d="M16.300 7.200a5.100 5.100 0 0 0 0 9.600zm3.400 0v9.600a5.100 5.100 0 0 0 0-9.600"
        fill="#0079be"
      />
    </>
  );
}

function Discover() {
  return (
    <>
      <Plate />
      <path
        d="M35.500 13.500v6.500a3.500 3.500 0 0 1-3.500 3.500H14c9-1.500 16.500-5 21.500-10"
        fill="#f58220"
      />
      <Letters text="DISC" x={11} y={14} size={6.5} width={13.5} fill="#231f20" />
      <circle cx="20.300" cy="11.800" r="2.500" fill="#f58220" />
      <Letters text="VER" x={28} y={14} size={6.5} width={10} fill="#231f20" />
    </>
  );
}

function UnionPay() {
  return (
    <>
      <Plate />
      <path
        d="M9 4.500h7l-3.300 15H7.200a1.700 1.700 0 0 1-1.700-2.100L8 5.800A1.700 1.700 0 0 1 9 4.500"
        fill="#e21836"
      />
      <path d="M15.500 4.500h7l-3.300 15h-7z" fill="#00447c" />
      <path
        d="M22 4.500h6.800a1.700 1.700 0 0 1 1.700 2.100L28 18.200a1.700 1.700 0 0 1-1.700 1.300h-7.600z"
        fill="#007b84"
      />
      <Letters text="UnionPay" y={13.8} size={4.5} width={19} fill="#fff" />
    </>
  );
}

function CartesBancaires() {
  return (
    <>
      <Plate fill="#1d4f91" />
      <path
        d="M.5 16C10 11 24 10.500 35.500 13v7a3.500 3.500 0 0 1-3.500 3.500H4A3.500 3.500 0 0 1 .5 20z"
        fill="#2a8a57"
      />
      <Letters text="CB" y={16} size={11} width={17} fill="#fff" />
    </>
  );
}

function Elo() {
  return (
    <>
      <Plate fill="#17181a" />
      <circle cx="9" cy="12" r="4.500" fill="none" stroke="#f2c417" stroke-width="2.500" />
      <path d="M9 16.500A4.500 4.500 0 0 1 4.500 12" fill="none" stroke="#d8412f" stroke-width="2.500" />
      <path d="M13.500 12A4.500 4.500 0 0 1 9 16.500" fill="none" stroke="#2f9fd8" stroke-width="2.500" />
      <Letters text="elo" x={24.5} y={15.8} size={11} width={15} fill="#fff" />
    </>
  );
}

function Hipercard() {
  return (
    <>
      <Plate fill="#8f1524" />
      <Letters text="Hipercard" y={14.5} size={7} width={30} fill="#fff" />
    </>
  );
}

function Mir() {
  return (
    <>
      <Plate />
      <path d="M5 7h25.500a4 4 0 0 1-4 3.500H5z" fill="#2b6cb8" opacity="0.9" />
      <Letters text="МИР" y={18.5} size={8.5} width={24} fill="#23824a" />
    </>
  );
}

interface LettersProps {
  text: string;
  x?: number;
  y: number;
  size: number;
  width: number;
  fill: string;
}

/** `textLength` holds the width, whatever the system font. */
export function Letters({ text, x = 18, y, size, width, fill }: LettersProps) {
  return (
    <text
      x={x}
      y={y}
      fill={fill}
      font-family="Arial, Helvetica, sans-serif"
      font-size={size}
      font-weight="700"
      text-anchor="middle"
      textLength={width}
      lengthAdjust="spacingAndGlyphs"
    >
      {text}
    </text>
  );
}
