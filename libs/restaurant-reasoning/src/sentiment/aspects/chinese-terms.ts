import type { Aspect } from '../review-sentiment.ts';

/** The same in Chinese and Cantonese, in either script: both are folded when the model is loaded. */
export const CHINESE_TERMS: Readonly<Record<Aspect, string>> = {
  food: `食物 食品 食材 味道 口味 口感 味 菜式 菜品 菜 餐 好食 好吃 難食 难吃 好味 美味 唔好食 好飲 好喝 飯 麵 面條
    粥 湯 汤底 點心 蝦 蟹 魚 雞 鴨 鵝 牛 豬 羊 肉 蛋 豆腐 燒賣 壽司 刺身 沙律 甜品 蛋糕 麵包 奶茶 咖啡 茶 飲品 飲料
    酒 薄餅 漢堡 薯條 意粉 火鍋 串 燒 炸 醬 份量 分量 足料 新鮮 入味 彈牙 爽口 香脆 嫩滑 多汁 油膩 太鹹 太甜 太淡`,
  service: `服務 服務員 服务 侍應 店員 員工 職員 姐姐 阿姐 阿姨 伙記 夥計 老闆 老板 老板娘 經理 態度 招呼 禮貌 熱情
    友善 親切 黑面 黑臉 待客 收銀 樓面`,
  ambience: `環境 氣氛 氛圍 裝修 裝潢 佈置 布置 格調 情調 座位 地方 空間 音樂 嘈 嘈吵 吵 安靜 寧靜 舒服 舒適 燈光 景觀
    海景 寬敞 擠 狹窄 逼 闊落 門面 店面 卡位 包房`,
  price: `價錢 價格 價位 價 收費 消費 性價比 cp值 抵食 抵 貴 便宜 平 實惠 划算 優惠 折扣 打折 團購 埋單 買單 結帳 人均
    加一 服務費 茶位 物有所值 超值 一分錢`,
  cleanliness: `乾淨 干凈 清潔 衛生 骯髒 污糟 髒 企理 整潔 整齊 曱甴 蟑螂 烏蠅 蒼蠅 頭髮 老鼠 廁所 洗手間 油漬 污漬`,
  waiting: `等位 排隊 等候 等咗 等了 等左 輪候 久等 等 上菜 出餐 上餐 催 分鐘 訂位 訂座 預約 拿號 叫號`,
  location: `位置 地點 地理 交通 地鐵 港鐵 港鉄 車站 巴士 停車 泊車 就腳 方便 附近 路口 商場 街 鬧市 樓上 難搵 好找 難找`,
  miscellaneous: `餐廳 酒樓 店 小店 舖 鋪 連鎖 分店 第一次 再來 再去 再嚟 光顧 幫襯 推介 推薦 朋友 家人 生日 聚會 慶祝
    總括 整體`,
};
