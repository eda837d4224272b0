/**
 * What people in Hong Kong and elsewhere say of food and places in so many words: ours, in either
 * script. A negated one counts as its opposite, so those that only look negated stand here whole.
 */
export const CHINESE_LIKES = `好好食 好好味 好食 好味 好吃 好飲 好喝 美味 正 抵食 抵 滿意 新鮮 推薦 推介 驚喜 喜歡 鍾意 喜愛 香脆 香滑 嫩滑 爽口
  彈牙 入味 滋味 可口 讚 赞 好評 貼心 親切 友善 禮貌 熱情 周到 舒服 舒適 乾淨 企理 整潔 便宜 實惠 划算 性價比高 值得 超值 再來
  再去 再嚟 會再 回味 鮮甜 鮮嫩 濃郁 完美 一流 極品 出色 不錯 唔錯 冇得彈 無得彈 冇得頂 有水準 足料 大份 豐富 方便 開心 高級 靚
  漂亮 好正 無可挑剔 很好 真好 挺好 超好 非常好 太好 好好 最好吃 態度好 服務好 環境好 味道好 沒得說 沒話說 冇話說 無話可說 沒的說
  讚不絕口 入口即化 停不下來 停唔到口 意猶未盡 物超所值 物有所值 賓至如歸 名不虛傳 實至名歸 百吃不厭 百食不厭 回味無窮 念念不忘 流連忘返
  愛不釋手 無微不至 冇得輸 冇投訴 棒 好評 良心 正宗 地道 唔好錯過 不要錯過 不容錯過 不可錯過 不得不讚 不得不提 不愧 不二之選
  happy nice good great perfect delicious yummy recommend 👍 😋 😍 ❤ 😊 💯`;

export const CHINESE_DISLIKES = `難食 難吃 難喝 難飲 差 差勁 失望 伏 中伏 貴 鹹 油膩 膩 嚡 韌 硬 凍 冷 涼 慢 久 黑面 黑臉
  態度差 無禮 惡劣 噁心 恶心 嘔 腥 臭 污糟 骯髒 髒 曱甴 蟑螂 蒼蠅 烏蠅 頭髮 投訴 離譜 過分 過份 傷心 可惜 後悔 浪費 淡 無味 冇味
  淡而無味 爛 垃圾 劣 騙 呃 坑 不值 唔值 不會再 唔會再 不推薦 嘈 嘈吵 擁擠 逼 擠 拉肚子 肚痛 肚瀉 屙 生氣 嬲 敷衍 催 趕 冇下次
  無下次 不行 唔得 不熱 唔熱 冇禮貌 沒禮貌 不怎麼樣 不怎樣 唔點樣 不咋樣 不咋地 唔掂 不敢恭維 愛理不理 愛答不理 不理不睬
  名不副實 名過其實 言過其實 徒有虛名 大失所望 掛羊頭賣狗肉 難以下嚥 食之無味 食不下嚥 差強人意 不知所謂 店大欺客 宰客 掃興 避雷 踩雷
  拔草 無語 氣人 bad terrible 👎 😡 🤮 😞 😢`;

/** Neither counted as praise nor as blame; training learns from them what lukewarm words are. */
export const CHINESE_LUKEWARM = `普通 一般 一般般 平平 平平無奇 麻麻 麻麻地 ok 還可以 尚可 中規中矩 過得去 味道普通 味道一般 服務普通
  服務一般 冇乜特別 冇咩特別 沒甚麼特別 沒什麼特別 無功无过 不過不失 馬馬虎虎 將就 還行 湊合 不鹹不淡 不好不壞 唔好唔壞 好壞參半 不好意思 唔好意思`;

/** Praise where it is negated or ends a clause; else it only strengthens. */
export const CHINESE_GOOD = '好';

/** Characters that negate what follows them at once. */
export const CHINESE_NEGATIONS = '唔不冇没無无未非莫';
/** Words that negate what follows within two characters. */
export const CHINESE_DENIALS = `唔係 不是 並不 并非 冇咩 冇乜 沒有 没有 沒什麼 沒那麼 不太 唔太 不大 不夠 唔夠 不算 唔算 不見得 未必
  不怎麼 不咋 不覺得 唔覺得 稱不上 談不上 說不上 算不上 一點也不 一點都不 毫不 毫無 從不 不是很 唔係咁 冇咁`;
