/** The words of the issuer's pages. */
export interface AcsTexts {
  readonly language: string;
  readonly bank: string;
  readonly title: string;
  readonly text: string;
  readonly merchant: string;
  readonly amount: string;
  readonly card: string;
  readonly code: string;
  readonly hint: (code: string) => string;
  readonly wrong: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly returning: string;
  readonly continue: string;
  readonly gone: string;
}

const english: AcsTexts = {
  language: 'en',
  bank: 'Sandbox Bank',
  title: 'Confirm your payment',
  text: 'Enter the code that we sent to your phone.',
  merchant: 'Merchant',
  amount: 'Amount',
  card: 'Card',
  code: 'Confirmation code',
  hint: (code) => `This is a test. The code is ${code}; any other one is wrong.`,
  wrong: 'This code is wrong. Check it and try again.',
  confirm: 'Confirm',
  cancel: 'Cancel payment',
  returning: 'You are on your way back to the shop.',
  continue: 'Continue',
  gone: 'This confirmation is over. Go back to the shop.',
};

const simplifiedChinese: AcsTexts = {
  language: 'zh-CN',
  bank: '沙箱银行',
  title: '确认您的付款',
  text: '请输入我们发送到您手机的验证码。',
  merchant: '商户',
  amount: '金额',
  card: '银行卡',
  code: '验证码',
  hint: (code) => `这是测试。验证码是 ${code}，其他验证码都会失败。`,
  wrong: '验证码不正确，请核对后重试。',
  confirm: '确认',
  cancel: '取消付款',
  returning: '正在返回商店。',
  continue: '继续',
  gone: '此次验证已结束，请返回商店。',
};

/** Chinese for browsers that want it first, else English. */
export function acsTextsFor(browserLanguage: string): AcsTexts {
  return /^zh\b/i.test(browserLanguage) ? simplifiedChinese : english;
}
