import { z } from 'zod';
import {
  amountSchema,
  booleanSchema,
  freeTextSchema,
  integer,
  jsonTextSchema,
  oneOf,
  text,
  textWithoutChinese,
  timeSchema,
} from './fields.js';
import { addressSchema, buyerSchema, envSchema, merchantSchema, shippingSchema } from './people.js';

const goodsFields = {
  referenceGoodsId: textWithoutChinese(64)
    .optional()
    .describe("The merchant's id of the goods; required without `priceId`."),
  goodsName: textWithoutChinese(256).optional().describe('Required without `priceId`.'),
  goodsCategory: textWithoutChinese(64).optional().describe('Parent and child joined by `/`.'),
  goodsBrand: textWithoutChinese(2048).optional(),
  goodsUnitAmount: amountSchema.optional().describe('Price of one.'),
  goodsQuantity: integer(1).optional(),
  goodsSkuName: textWithoutChinese(2048).optional(),
  goodsUrl: text(2048).optional(),
  goodsImageUrl: freeTextSchema.optional(),
  deliveryMethodType: oneOf('PHYSICAL', 'DIGITAL').optional(),
  priceId: text(64)
    .optional()
    .describe('Of a billing product; stands in for `referenceGoodsId` and `goodsName`.'),
  goodsDiscountAmount: amountSchema.optional(),
  goodsEndsOnTime: timeSchema.optional(),
};

/** Something in the basket; `referenceGoodsId` and `goodsName`, or `priceId` of the Billing product. */
export const goodsSchema = z
  .object({ ...goodsFields, crossSell: z.object(goodsFields).optional() })
  .refine((goods) => goods.priceId !== undefined || goods.referenceGoodsId !== undefined, {
    path: ['referenceGoodsId'],
    message: 'is required',
  })
  .refine((goods) => goods.priceId !== undefined || goods.goodsName !== undefined, {
    path: ['goodsName'],
    message: 'is required',
  })
  .meta({ anyOf: [{ required: ['referenceGoodsId', 'goodsName'] }, { required: ['priceId'] }] });

export const lodgingSchema = z.object({
  hotelName: text(128).optional(),
  hotelAddress: addressSchema.optional(),
  checkInDate: timeSchema.optional(),
  checkOutDate: timeSchema.optional(),
  numberOfNights: integer(1).optional(),
  numberOfRooms: integer(1).optional(),
  guestNames: z.array(z.looseObject({})).max(100, 'at most 100 items').optional(),
});

export const gamingSchema = z.object({
  gameName: text(128).optional(),
  toppedUpUser: text(128).optional(),
  toppedUpEmail: text(64).optional(),
  toppedUpPhoneNo: text(32).optional(),
});

/** `order`: what is paid for. `orderAmount` is for information; Antom does not hold it to `paymentAmount`. */
export const orderSchema = z.object({
  referenceOrderId: textWithoutChinese(64).describe(
    "The merchant's id of the order; may repeat over several payments.",
  ),
  orderDescription: textWithoutChinese(256).describe('What the buyer reads.'),
  orderAmount: amountSchema.describe('For information; it is not held to `paymentAmount`.'),
  orderDiscountAmount: amountSchema.optional(),
  subTotalOrderAmount: amountSchema.optional(),
  merchant: merchantSchema.optional(),
  goods: z.array(goodsSchema).max(100, 'at most 100 items').optional(),
  shipping: shippingSchema.optional(),
  buyer: buyerSchema.optional(),
  env: envSchema.optional(),
  extendInfo: jsonTextSchema.optional(),
  transit: z.looseObject({}).optional().describe('Itinerary of an airline; taken as it is.'),
  lodging: lodgingSchema.optional(),
  gaming: gamingSchema.optional(),
  needDeclaration: booleanSchema.optional(),
  declaration: z
    .object({
      declarationBizScene: oneOf('AIRLINE', 'HOTEL').optional(),
      declarationBeneficiaryId: freeTextSchema.optional(),
    })
    .optional(),
  orderType: freeTextSchema.optional(),
});
export type Order = z.infer<typeof orderSchema>;
