/**
 * What people in Hong Kong and elsewhere say of food and places in so many words: ours, in either
 * script. A negated one counts as its opposite, so those that only look negated stand here whole.
 */
export const CHINESE_LIKES = `好食 好味 好吃 好飲 好喝 美味 正 抵食 抵 滿意 新鮮 推薦 推介 驚喜 喜歡 鍾意 喜愛 香脆 香滑 嫩滑 爽口
  彈牙 入味 滋味 可口 讚 好評 貼心 親切 友善 禮貌 熱情 周到 舒服 舒適 乾淨 企理 整潔 便宜 實惠 划算 性價比高 值得 超值 再來
  再去 再嚟 會再 回味 鮮甜 鮮嫩 濃郁 完美 一流 極品 出色 不錯 唔錯 冇得彈 無得彈 冇得頂 有水準 足料 大份 豐富 方便 開心 高級 靚
  漂亮 好正 無可挑剔 happy nice good great perfect delicious yummy recommend 👍 😋 😍 ❤ 😊 💯`;

export const CHINESE_DISLIKES = `難食 難吃 差 失望 伏 中伏 貴 鹹 油膩 膩 嚡 韌 硬 凍 冷 涼 慢 久 黑面 黑臉
  態度差 無禮 惡劣 噁心 恶心 嘔 腥 臭 污糟 骯髒 髒 曱甴 蟑螂 蒼蠅 烏蠅 頭髮 投訴 離譜 過分 過份 傷心 可惜 後悔 浪費 淡 無味 冇味
  淡而無味 爛 垃圾 劣 騙 呃 不值 唔值 不會再 唔會再 不推薦 嘈 嘈吵 擁擠 逼 擠 拉肚子 肚痛 肚瀉 屙 生氣 嬲 敷衍 催 趕 冇下次
  無下次 bad terrible 👎 😡 🤮 😞 😢`;

/** Neither counted as praise nor as blame; training learns from them what lukewarm words are. */
export const CHINESE_LUKEWARM = `普通 一般 平平 平平無奇 麻麻 麻麻地 ok 還可以 尚可 中規中矩 過得去 味道普通 味道一般 服務普通
  服務一般 冇乜特別 沒甚麼特別 无功无过`;

/** Characters that negate what follows them at once. */
export const CHINESE_NEGATIONS = '唔不冇没無无未非莫';
/** Words that negate what follows within two characters. */
export const CHINESE_DENIALS =
  '唔係 不是 冇咩 沒有 没有 不太 唔太 不夠 唔夠 不算 唔算 稱不上 談不上';
